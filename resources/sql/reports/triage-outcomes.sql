-- What became of the findings of one item of the triage in a period.
-- features: ids, with those that were folded into them. since, until: the period, in UTC, until not included.
-- language: of the findings; empty: all.
-- needs: analysis_findings(feature_id, created_at, action_status)
SELECT finding.action_status::text AS action_status, count(*) AS findings
  FROM analysis_findings AS finding
 WHERE finding.feature_id = ANY (:'features'::text[])
   AND finding.created_at >= :'since'::timestamp AND finding.created_at < :'until'::timestamp
   AND (:'language'::text = '' OR finding.language_id = :'language'::text) -- if analysis_findings.language_id
 GROUP BY 1
 ORDER BY 1;
