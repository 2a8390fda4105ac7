-- How far each of many features reaches: one row for each that is asked for.
-- features: their ids. since, until: the period of the findings, in UTC, until not included; without since from the first.
-- aliases: labels that lead to it besides its own. findings, learners: of the period.
-- needs: analysis_findings(feature_id, user_id, created_at)
SELECT asked.id AS feature_id
     , (SELECT count(*) FROM linguistic_feature_aliases AS alias WHERE alias.feature_id = asked.id) AS aliases -- if linguistic_feature_aliases.feature_id
     , reached.findings, reached.learners
  FROM unnest(:'features'::text[]) AS asked (id)
 CROSS JOIN LATERAL (
    SELECT count(*) AS findings, count(DISTINCT finding.user_id) AS learners
      FROM analysis_findings AS finding
     WHERE finding.feature_id = asked.id
       AND finding.created_at >= coalesce(nullif(:'since', '')::timestamp, '-infinity')
       AND finding.created_at < :'until'::timestamp) AS reached
 ORDER BY asked.id;
