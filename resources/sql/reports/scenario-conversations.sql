-- Conversations held with one scenario, in a period and in the one before it.
-- scenario: its id. since, until: the period, in UTC, until not included. before: where the one before it begins.
-- n: the conversations, which scenario-conversations-rows.sql lists.
-- needs: conversations(scenario_id, started_at)
SELECT 'conversations' AS figure
     , CASE WHEN started_at >= :'since'::timestamp THEN 'now' ELSE 'before' END AS period
     , count(*) AS value, count(*) AS n, count(*) AS total
  FROM conversations
 WHERE scenario_id = :'scenario'::text
   AND started_at >= :'before'::timestamp AND started_at < :'until'::timestamp
 GROUP BY 2
 ORDER BY 2;
