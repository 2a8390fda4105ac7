-- How far each of many features reaches: one row for each that is asked for.
-- features: their ids. since, until: the period of the findings, in UTC, until not included; without since from the first.
-- together: not empty: one more row, without an id, for all of them, where each finding and each learner counts once.
-- A feature that was folded into another counts for that one, through any number of steps; one that is asked for itself
-- says what it was found by alone, with those that were folded into it.
-- folded: features that are counted with it. aliases: labels that lead to it besides its own. findings, learners: of the
-- period. Findings do not record the label that they came from: this is what a feature was found by under any.
-- needs: analysis_findings(feature_id, created_at)
WITH RECURSIVE pointer (id, survivor) AS MATERIALIZED (
    SELECT NULL::text, NULL::text WHERE false
     UNION ALL -- if linguistic_features.id, linguistic_features.metadata
    SELECT feature.id::text, feature.metadata ->> 'mergedInto' -- if linguistic_features.id, linguistic_features.metadata
      FROM linguistic_features AS feature -- if linguistic_features.id, linguistic_features.metadata
     WHERE feature.metadata ->> 'mergedInto' <> '' -- if linguistic_features.id, linguistic_features.metadata
), member (feature_id, id) AS ( -- each pair once, so that a circle of pointers ends
    SELECT asked.id, asked.id FROM unnest(:'features'::text[]) AS asked (id)
     UNION
    SELECT member.feature_id, pointer.id
      FROM member
      JOIN pointer ON pointer.survivor = member.id
), asked AS MATERIALIZED (
    SELECT feature_id, array_agg(id) AS ids FROM member GROUP BY feature_id
)
-- OFFSET 0: each feature's findings are looked up by its index, also where the planner expects few of a period.
SELECT asked.feature_id, cardinality(asked.ids) - 1 AS folded
     , (SELECT count(*) FROM linguistic_feature_aliases AS alias WHERE alias.feature_id = asked.feature_id) AS aliases -- if linguistic_feature_aliases.feature_id
     , reached.*
  FROM asked
 CROSS JOIN LATERAL (
    SELECT count(*) AS findings
         , count(DISTINCT finding.user_id) AS learners -- if analysis_findings.user_id
      FROM unnest(asked.ids) AS one (id)
     CROSS JOIN LATERAL (
        SELECT finding.*
          FROM analysis_findings AS finding
         WHERE finding.feature_id = one.id
           AND finding.created_at >= coalesce(nullif(:'since', '')::timestamp, '-infinity')
           AND finding.created_at < :'until'::timestamp
        OFFSET 0) AS finding) AS reached
 UNION ALL
SELECT NULL, NULL
     , NULL -- if linguistic_feature_aliases.feature_id
     , count(*)
     , count(DISTINCT finding.user_id) -- if analysis_findings.user_id
  FROM (SELECT DISTINCT id FROM member) AS one
 CROSS JOIN LATERAL (
    SELECT finding.*
      FROM analysis_findings AS finding
     WHERE finding.feature_id = one.id
       AND finding.created_at >= coalesce(nullif(:'since', '')::timestamp, '-infinity')
       AND finding.created_at < :'until'::timestamp
    OFFSET 0) AS finding
HAVING :'together'::text <> ''
 ORDER BY 1 NULLS LAST;
