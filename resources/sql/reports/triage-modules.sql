-- The languages and modules of the findings in a period: what the triage can be narrowed to.
-- since, until: the period, in UTC, until not included.
-- needs: analysis_findings(created_at)
SELECT count(*) AS findings
     , finding.language_id -- if analysis_findings.language_id
     , finding.module_id -- if analysis_findings.module_id
  FROM analysis_findings AS finding
 WHERE finding.created_at >= :'since'::timestamp AND finding.created_at < :'until'::timestamp
 GROUP BY finding.created_at IS NULL
     , finding.language_id -- if analysis_findings.language_id
     , finding.module_id -- if analysis_findings.module_id
 ORDER BY 1 DESC
     , finding.language_id -- if analysis_findings.language_id
     , finding.module_id -- if analysis_findings.module_id
;
