-- The rows behind one mark of findings-severity.sql: findings, newest first.
-- since, until, language, tier, without, domains: as there. at_severity, at_status: the mark.
-- limit: so many rows, of those after the row with after_created_at and after_id; both empty: from the start.
-- Learners stand by their name, never by an address.
-- needs: analysis_findings(id, user_id, created_at, action_status, severity)
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
     :finding_columns
  FROM analysis_findings AS finding
  LEFT JOIN users AS person ON person.id = finding.user_id -- if users.id, users.display_name
 WHERE finding.created_at >= :'since'::timestamp AND finding.created_at < :'until'::timestamp
   AND coalesce(finding.severity::text, '') = :'at_severity'::text
   AND coalesce(finding.action_status::text, '') = :'at_status'::text
   AND (:'language'::text = '' OR finding.language_id = :'language'::text) -- if analysis_findings.language_id
   :people_then
   AND (:'after_id'::text = '' OR (finding.created_at, finding.id::text) < (nullif(:'after_created_at'::text, '')::timestamp, :'after_id'::text))
 ORDER BY finding.created_at DESC, finding.id::text DESC
 LIMIT :'limit'::bigint;
