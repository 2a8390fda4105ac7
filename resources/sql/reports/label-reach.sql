-- How far features reach in a period: their findings, and how many learners these are of.
-- features: their ids. since, until: the period, in UTC, until not included.
-- One row for each that was found, and a first one without an id for all of them together: a learner counts there once.
-- Findings do not record the label that they came from, so that this is what a feature was found by under any label.
-- needs: analysis_findings(feature_id, created_at)
SELECT feature_id::text AS feature_id, count(*) AS findings
     , count(DISTINCT user_id) AS learners -- if analysis_findings.user_id
  FROM analysis_findings
 WHERE feature_id::text = ANY (:'features'::text[])
   AND created_at >= :'since'::timestamp AND created_at < :'until'::timestamp
 GROUP BY GROUPING SETS ((feature_id), ())
 ORDER BY feature_id NULLS FIRST;
