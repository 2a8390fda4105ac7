-- The rows behind one mark of findings-time-to-action-weeks.sql: findings, newest first.
-- since, until, zone, language, tier, without, domains: as there. at_week, at_status: the mark.
-- limit: so many rows, of those after the row with after_created_at and after_id; both empty: from the start.
-- Learners stand by their name, never by an address.
-- needs: analysis_findings(id, user_id, created_at, action_status, action_updated_at)
-- pages: created_at, id
\ir pieces/left-out.sql
\ir pieces/learner-name.sql
\ir pieces/finding-columns.sql
\ir pieces/people-then.sql
\set who finding.user_id
\set moment finding.created_at
WITH left_out AS MATERIALIZED (
    :left_out
)
SELECT finding.created_at, finding.id::text AS id
     :learner_name
     , extract(epoch FROM finding.action_updated_at - finding.created_at)::numeric AS seconds
     :finding_columns
  FROM analysis_findings AS finding
  LEFT JOIN users AS person ON person.id = finding.user_id -- if users.id, users.display_name
 WHERE finding.created_at >= :'since'::timestamp AND finding.created_at < :'until'::timestamp
   AND finding.created_at >= :'at_week'::timestamp - interval '1 day'
   AND finding.created_at < :'at_week'::timestamp + interval '8 days'
   AND to_char(date_trunc('week', finding.created_at AT TIME ZONE 'UTC' AT TIME ZONE :'zone'), 'YYYY-MM-DD') = :'at_week'::text
   AND finding.action_status::text = :'at_status'::text
   AND finding.action_updated_at IS NOT NULL
   AND finding.action_status::text IN ('accepted', 'ignored', 'dismissed_auto')
   AND (:'language'::text = '' OR finding.language_id = :'language'::text) -- if analysis_findings.language_id
   :people_then
   AND (:'after_id'::text = '' OR (finding.created_at, finding.id::text) < (nullif(:'after_created_at'::text, '')::timestamp, :'after_id'::text))
 ORDER BY finding.created_at DESC, finding.id::text DESC
 LIMIT :'limit'::bigint;
