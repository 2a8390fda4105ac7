-- The rows behind one mark of coverage-made.sql, or behind all of them: features that modules made, newest first.
-- since, until, zone, language: as there. at_week: the mark; empty: all.
-- per_thousand: what each of them is for 1,000 findings of the week, or of the period. folded_into: where it was folded since.
-- limit: so many rows, of those after the row with after_created_at and after_id; both empty: from the start.
-- needs: analysis_findings(feature_id, created_at)
-- needs: linguistic_features(id, metadata, created_at)
-- pages: created_at, id
SELECT feature.created_at, feature.id
     , round(1000.0 / nullif((
           SELECT count(*)
             FROM analysis_findings AS finding
            WHERE finding.created_at >= :'since'::timestamp AND finding.created_at < :'until'::timestamp
              AND (:'at_week'::text = '' OR finding.created_at >= nullif(:'at_week', '')::timestamp - interval '1 day'
                   AND finding.created_at < nullif(:'at_week', '')::timestamp + interval '8 days')
              AND (:'at_week'::text = '' OR to_char(date_trunc('week', finding.created_at AT TIME ZONE 'UTC' AT TIME ZONE :'zone'), 'YYYY-MM-DD') = :'at_week'::text)
              AND (:'language'::text = '' OR finding.language_id = :'language'::text) -- if analysis_findings.language_id
           ), 0), 8) AS per_thousand
     , feature.language_id -- if linguistic_features.language_id
     , feature.metadata ->> 'sourceRuleId' AS made_by_rule
     , feature.is_active -- if linguistic_features.is_active
     , nullif(feature.metadata ->> 'mergedInto', '') AS folded_into
  FROM linguistic_features AS feature
 WHERE (feature.metadata ->> 'sourceRuleId') IS NOT NULL
   AND feature.created_at >= :'since'::timestamp AND feature.created_at < :'until'::timestamp
   AND (:'at_week'::text = '' OR to_char(date_trunc('week', feature.created_at AT TIME ZONE 'UTC' AT TIME ZONE :'zone'), 'YYYY-MM-DD') = :'at_week'::text)
   AND (:'language'::text = ''
        OR feature.language_id = :'language'::text -- if linguistic_features.language_id
        OR EXISTS (SELECT FROM analysis_findings AS finding WHERE finding.feature_id = feature.id AND finding.language_id = :'language'::text) -- if analysis_findings.language_id
       )
   AND (:'after_id'::text = '' OR (feature.created_at, feature.id) < (nullif(:'after_created_at'::text, '')::timestamp, :'after_id'::text))
 ORDER BY feature.created_at DESC, feature.id DESC
 LIMIT :'limit'::bigint;
