-- How one scenario turned out in a period and in the one before it: one row for each figure and period.
-- scenario: its id. since, until: the period, in UTC, until not included. before: where the one before it begins.
-- n: the outcomes behind the value, which scenario-outcomes-rows.sql lists; total: all outcomes of the period; highest:
-- the highest of the scores, by which a score that is not from 0 to 1 is known.
-- needs: scenario_outcomes(scenario_id, created_at)
WITH outcome AS (
    SELECT CASE WHEN created_at >= :'since'::timestamp THEN 'now' ELSE 'before' END AS period
         , lower(was_goal_achieved::text) IN ('true', 't', '1', 'yes') AS achieved -- if scenario_outcomes.was_goal_achieved
         , CASE WHEN goal_completion_score::text ~ '^\s*-?\d{1,9}(\.\d{1,9})?\s*$' THEN goal_completion_score::text::numeric END AS goal -- if scenario_outcomes.goal_completion_score
         , CASE WHEN grammar_usage_score::text ~ '^\s*-?\d{1,9}(\.\d{1,9})?\s*$' THEN grammar_usage_score::text::numeric END AS grammar -- if scenario_outcomes.grammar_usage_score
         , CASE WHEN vocabulary_usage_score::text ~ '^\s*-?\d{1,9}(\.\d{1,9})?\s*$' THEN vocabulary_usage_score::text::numeric END AS vocabulary -- if scenario_outcomes.vocabulary_usage_score
         , CASE WHEN pronunciation_score::text ~ '^\s*-?\d{1,9}(\.\d{1,9})?\s*$' THEN pronunciation_score::text::numeric END AS pronunciation -- if scenario_outcomes.pronunciation_score
      FROM scenario_outcomes
     WHERE scenario_id = :'scenario'::text
       AND created_at >= :'before'::timestamp AND created_at < :'until'::timestamp
), summed AS (
    SELECT period, count(*) AS outcomes
         , count(*) FILTER (WHERE achieved) AS achieved -- if scenario_outcomes.was_goal_achieved
         , avg(goal) AS goal, count(goal) AS goal_n, max(goal) AS goal_highest -- if scenario_outcomes.goal_completion_score
         , avg(grammar) AS grammar, count(grammar) AS grammar_n, max(grammar) AS grammar_highest -- if scenario_outcomes.grammar_usage_score
         , avg(vocabulary) AS vocabulary, count(vocabulary) AS vocabulary_n, max(vocabulary) AS vocabulary_highest -- if scenario_outcomes.vocabulary_usage_score
         , avg(pronunciation) AS pronunciation, count(pronunciation) AS pronunciation_n, max(pronunciation) AS pronunciation_highest -- if scenario_outcomes.pronunciation_score
      FROM outcome
     GROUP BY period
)
SELECT figure.id AS figure, period, round(figure.value, 4) AS value, figure.n, outcomes AS total, figure.highest
  FROM summed
 CROSS JOIN LATERAL (VALUES
           ('outcomes', outcomes::numeric, outcomes, NULL::numeric)
         , ('achieved', achieved::numeric / outcomes, achieved, NULL) -- if scenario_outcomes.was_goal_achieved
         , ('goal', goal, goal_n, goal_highest) -- if scenario_outcomes.goal_completion_score
         , ('grammar', grammar, grammar_n, grammar_highest) -- if scenario_outcomes.grammar_usage_score
         , ('vocabulary', vocabulary, vocabulary_n, vocabulary_highest) -- if scenario_outcomes.vocabulary_usage_score
         , ('pronunciation', pronunciation, pronunciation_n, pronunciation_highest) -- if scenario_outcomes.pronunciation_score
       ) AS figure (id, value, n, highest)
 ORDER BY figure.id, period;
