-- The last step that abandoned attempts at one scenario reached: one row for each step, most frequent first.
-- scenario, since, until: as in scenario-attempts.sql. figure: "step"; "no-step" where none was done; "other-step" where
-- the steps are of another shape than a list. n: the attempts that ended there, total: those of all steps.
-- needs: scenario_attempts(scenario_id, started_at, abandoned_at, completed_steps)
WITH attempt AS (
    SELECT to_json(completed_steps) AS steps
      FROM scenario_attempts
     WHERE scenario_id = :'scenario'::text
       AND started_at >= :'since'::timestamp AND started_at < :'until'::timestamp
       AND coalesce(abandoned_at::text, '') <> ''
), ended AS (
    SELECT coalesce(json_typeof(steps), 'null') AS shape
         , CASE json_typeof(steps) WHEN 'array' THEN steps -> -1 END AS last
      FROM attempt
), named AS (
    SELECT CASE WHEN shape = 'null' OR (shape = 'array' AND last IS NULL) THEN 'no-step'
                WHEN shape = 'array' THEN 'step' ELSE 'other-step' END AS figure
           -- A text that PostgreSQL cannot decode (U+0000, half a surrogate pair) stands as it is written.
         , CASE WHEN last::text ~* '\\u(0000|d[89a-f])' THEN last::text ELSE last #>> '{}' END AS step
      FROM ended
)
SELECT figure, coalesce(step, '') AS step, count(*) AS n, sum(count(*)) OVER () AS total
  FROM named
 GROUP BY figure, coalesce(step, '')
 ORDER BY n DESC, figure, step
 LIMIT 8;
