-- The rows behind one mark of coverage-weeks.sql, or behind all of them: findings, newest first.
-- since, until, zone, language, kept: as there. at_week: the mark; empty: all.
-- feature: the one that it counts as. is_curated, is_ambiguous: whether that one is.
-- limit: so many rows, of those after the row with after_created_at and after_id; both empty: from the start.
-- Learners stand by their name, never by an address.
-- needs: analysis_findings(id, user_id, feature_id, created_at)
-- needs: linguistic_features(id, metadata)
-- needs: linguistic_feature_aliases(feature_id, language_id, alias)
-- pages: created_at, id
\ir pieces/coverage.sql
\ir pieces/folded.sql
\ir pieces/learner-name.sql
\set who found.user_id
WITH RECURSIVE folded AS (
    :folded
)
:coverage
, found AS (
    SELECT finding.*
      FROM analysis_findings AS finding
     WHERE finding.created_at >= :'since'::timestamp AND finding.created_at < :'until'::timestamp
       AND (:'at_week'::text = '' OR finding.created_at >= nullif(:'at_week', '')::timestamp - interval '1 day'
            AND finding.created_at < nullif(:'at_week', '')::timestamp + interval '8 days')
       AND (:'at_week'::text = '' OR to_char(date_trunc('week', finding.created_at AT TIME ZONE 'UTC' AT TIME ZONE :'zone'), 'YYYY-MM-DD') = :'at_week'::text)
       AND (:'language'::text = '' OR finding.language_id = :'language'::text) -- if analysis_findings.language_id
       AND (:'after_id'::text = '' OR (finding.created_at, finding.id::text) < (nullif(:'after_created_at'::text, '')::timestamp, :'after_id'::text))
     ORDER BY finding.created_at DESC, finding.id::text DESC
     LIMIT :'limit'::bigint
)
SELECT found.created_at, found.id::text AS id
     , coalesce(folded.survivor, found.feature_id) AS feature
     , curated.id IS NOT NULL AS is_curated, ambiguous.id IS NOT NULL AS is_ambiguous
     :learner_name
     , found.action_status -- if analysis_findings.action_status
     , found.language_id -- if analysis_findings.language_id
     , found.module_id -- if analysis_findings.module_id
     , found.feature_id
     , found.conversation_id -- if analysis_findings.conversation_id
     , found.message_id -- if analysis_findings.message_id
  FROM found
  LEFT JOIN folded ON folded.id = found.feature_id
  LEFT JOIN curated ON curated.id = coalesce(folded.survivor, found.feature_id)
  LEFT JOIN ambiguous ON ambiguous.id = coalesce(folded.survivor, found.feature_id)
  LEFT JOIN users AS person ON person.id = found.user_id -- if users.id, users.display_name
 ORDER BY found.created_at DESC, found.id::text DESC;
