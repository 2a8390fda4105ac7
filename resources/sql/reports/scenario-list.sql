-- How often each of many scenarios was tried in a period: one row for each that is asked for.
-- scenarios: their ids. since, until: the period, in UTC, until not included.
-- completed: the share of the attempts that came to their end, 0 to 1; NULL where nobody tried.
-- needs: scenario_attempts(scenario_id, started_at)
WITH tried AS (
    SELECT scenario_id::text AS id, count(*) AS attempts
         , count(completed_at) AS completed -- if scenario_attempts.completed_at
      FROM scenario_attempts
     WHERE scenario_id::text = ANY (:'scenarios'::text[])
       AND started_at >= :'since'::timestamp AND started_at < :'until'::timestamp
     GROUP BY scenario_id
)
SELECT asked.id AS scenario_id, coalesce(attempts, 0) AS attempts
     , round(completed::numeric / attempts, 4) AS completed -- if scenario_attempts.completed_at
  FROM unnest(:'scenarios'::text[]) AS asked (id)
  LEFT JOIN tried ON tried.id = asked.id
 ORDER BY asked.id;
