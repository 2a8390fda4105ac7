-- The rows behind one mark of scenarios-scores.sql: outcomes, newest first.
-- since, until, language, tier, without, domains: as there. at_scenario, at_score: the mark.
-- limit: so many rows, of those after the row with after_created_at and after_id; both empty: from the start.
-- Learners stand by their name, never by an address.
-- needs: scenario_outcomes(id, user_id, scenario_id, created_at)
-- pages: created_at, id
WITH left_out AS MATERIALIZED (
    SELECT lower(account) AS id FROM unnest(coalesce(nullif(:'without'::text, ''), '{}')::text[]) AS account
     UNION ALL SELECT person.id::text FROM users AS person WHERE :'domains'::text NOT IN ('', '{}') AND lower(split_part(person.email, '@', 2)) = ANY (coalesce(nullif(:'domains'::text, ''), '{}')::text[]) -- if users.id, users.email
)
SELECT outcome.created_at, outcome.id::text AS id
     , coalesce(
           CASE WHEN person.display_name NOT LIKE '%@%' THEN nullif(btrim(person.display_name), '') END, -- if users.id, users.display_name
           left(outcome.user_id::text, 8)) AS learner
     , outcome.scenario_id
     , CASE WHEN scored.score::text ~ '^\s*-?\d{1,15}(\.\d{1,9})?\s*$' THEN scored.score::text::numeric END AS score
     , outcome.conversation_id -- if scenario_outcomes.conversation_id
     , outcome.was_goal_achieved -- if scenario_outcomes.was_goal_achieved
     , outcome.goal_completion_score -- if scenario_outcomes.goal_completion_score
     , outcome.grammar_usage_score -- if scenario_outcomes.grammar_usage_score
     , outcome.vocabulary_usage_score -- if scenario_outcomes.vocabulary_usage_score
     , outcome.pronunciation_score -- if scenario_outcomes.pronunciation_score
     , outcome.duration_seconds -- if scenario_outcomes.duration_seconds
     , outcome.exchange_count -- if scenario_outcomes.exchange_count
  FROM scenario_outcomes AS outcome
 CROSS JOIN LATERAL (VALUES
           (0, NULL, NULL::text)
         , (1, 'goal', outcome.goal_completion_score::text) -- if scenario_outcomes.goal_completion_score
         , (2, 'grammar', outcome.grammar_usage_score::text) -- if scenario_outcomes.grammar_usage_score
         , (3, 'vocabulary', outcome.vocabulary_usage_score::text) -- if scenario_outcomes.vocabulary_usage_score
         , (4, 'pronunciation', outcome.pronunciation_score::text) -- if scenario_outcomes.pronunciation_score
           ) AS scored (place, at_score, score)
  LEFT JOIN users AS person ON person.id = outcome.user_id -- if users.id, users.display_name
 WHERE outcome.created_at >= :'since'::timestamp AND outcome.created_at < :'until'::timestamp
   AND outcome.scenario_id::text = :'at_scenario'::text
   AND scored.at_score = :'at_score'::text
   AND scored.score ~ '^\s*-?\d{1,15}(\.\d{1,9})?\s*$'
   AND NOT EXISTS (SELECT FROM left_out WHERE left_out.id = outcome.user_id::text)
   AND (:'tier'::text = '' OR outcome.user_id IS NOT NULL AND :'tier'::text = coalesce(NULL
           , (SELECT max(nullif(used.tier_when_used::text, '')) FROM user_usage AS used WHERE used.user_id = outcome.user_id AND used.period = to_char(outcome.created_at, 'YYYY-MM')) -- if user_usage.user_id, user_usage.period, user_usage.tier_when_used
           , (SELECT held.tier_id::text FROM subscriptions AS held WHERE held.user_id = outcome.user_id AND held.status::text IN ('active', 'trialing') ORDER BY held.current_period_end DESC LIMIT 1) -- if subscriptions.user_id, subscriptions.tier_id, subscriptions.status, subscriptions.current_period_end
           , (SELECT max(held.current_tier::text) FROM subscriptions AS held WHERE held.user_id = outcome.user_id AND lower(held.is_active::text) IN ('true', 't', '1')) -- if subscriptions.user_id, subscriptions.current_tier, subscriptions.is_active
           , (SELECT free.id::text FROM tiers AS free WHERE free.id::text = 'free') -- if tiers.id
           , ''))
   AND (:'language'::text = '' OR EXISTS (SELECT FROM conversations AS conversation WHERE conversation.id = outcome.conversation_id AND conversation.target_language_id = :'language'::text)) -- if scenario_outcomes.conversation_id, conversations.id, conversations.target_language_id
   AND (:'after_id'::text = '' OR (outcome.created_at, outcome.id::text) < (nullif(:'after_created_at'::text, '')::timestamp, :'after_id'::text))
 ORDER BY outcome.created_at DESC, outcome.id::text DESC
 LIMIT :'limit'::bigint;
