-- Features whose findings correct the same words in the same way as those of one item of the triage.
-- features: the item's ids, with those that were folded into them. since, until: the period, in UTC, until not included.
-- shared: so many different corrections in common, of `own` that the item has, the 200 most frequent at most.
-- needs: analysis_findings(feature_id, created_at, original_text, suggested_text)
WITH own AS MATERIALIZED (
    SELECT finding.original_text, finding.suggested_text
      FROM analysis_findings AS finding
     WHERE finding.feature_id = ANY (:'features'::text[])
       AND finding.created_at >= :'since'::timestamp AND finding.created_at < :'until'::timestamp
       AND finding.original_text <> '' AND finding.suggested_text <> ''
     GROUP BY finding.original_text, finding.suggested_text
     ORDER BY count(*) DESC, finding.original_text COLLATE "C", finding.suggested_text COLLATE "C"
     LIMIT 200
)
SELECT finding.feature_id, count(DISTINCT (finding.original_text, finding.suggested_text)) AS shared
     , (SELECT count(*) FROM own) AS own
  FROM own
  JOIN analysis_findings AS finding
    ON finding.original_text = own.original_text AND finding.suggested_text = own.suggested_text
 WHERE finding.created_at >= :'since'::timestamp AND finding.created_at < :'until'::timestamp
   AND NOT finding.feature_id = ANY (:'features'::text[])
 GROUP BY finding.feature_id
 ORDER BY 2 DESC, 1;
