-- How well each scenario is done, by score, on average:
-- since, until: the period, in UTC, until not included.
-- language: of the conversation. tier: of the learner in the month of the outcome: of the usage row, else of the active
-- subscription with the latest end, else free. without, domains: accounts left out.
-- at_scenario: its id. at_score: goal, grammar, vocabulary or pronunciation. Scores are documented as 0 to 1 and shown as they
-- are found; outcomes without one are not counted.
-- filters: since, until, language, tier, without, domains
-- mark: at_scenario, at_score
-- value: score share = mean(score)
-- opens: scenarios-scores-rows
-- needs: scenario_outcomes(id, user_id, scenario_id, created_at)
\ir pieces/left-out.sql
\ir pieces/people-then.sql
\set who outcome.user_id
\set moment outcome.created_at
WITH left_out AS MATERIALIZED (
    :left_out
), counted AS (
    SELECT outcome.scenario_id::text AS at_scenario
         , scored.at_score AS at_score
         , round(avg(CASE WHEN scored.score::text ~ '^\s*-?\d{1,15}(\.\d{1,9})?\s*$' THEN scored.score::text::numeric END), 6) AS score
         , count(*) AS n
      FROM scenario_outcomes AS outcome
     CROSS JOIN LATERAL (VALUES
               (0, NULL, NULL::text)
             , (1, 'goal', outcome.goal_completion_score::text) -- if scenario_outcomes.goal_completion_score
             , (2, 'grammar', outcome.grammar_usage_score::text) -- if scenario_outcomes.grammar_usage_score
             , (3, 'vocabulary', outcome.vocabulary_usage_score::text) -- if scenario_outcomes.vocabulary_usage_score
             , (4, 'pronunciation', outcome.pronunciation_score::text) -- if scenario_outcomes.pronunciation_score
               ) AS scored (place, at_score, score)
     WHERE outcome.created_at >= :'since'::timestamp AND outcome.created_at < :'until'::timestamp
       AND scored.score ~ '^\s*-?\d{1,15}(\.\d{1,9})?\s*$'
       :people_then
       AND (:'language'::text = '' OR EXISTS (SELECT FROM conversations AS conversation WHERE conversation.id = outcome.conversation_id AND conversation.target_language_id = :'language'::text)) -- if scenario_outcomes.conversation_id, conversations.id, conversations.target_language_id
     GROUP BY 1, 2
)
SELECT at_scenario, at_score
     , coalesce(nullif(btrim(named.title), ''), at_scenario) AS scenario -- if scenarios.id, scenarios.title
     , counted.score
     , coalesce(counted.n, 0) AS n
  FROM counted
  LEFT JOIN (SELECT id::text AS known_id, title::text FROM scenarios) AS named ON named.known_id = at_scenario -- if scenarios.id, scenarios.title
 ORDER BY at_scenario, array_position(ARRAY['goal', 'grammar', 'vocabulary', 'pronunciation'], at_score);
