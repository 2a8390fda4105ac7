-- Which target words are missed most, the first forty:
-- since, until: the period, in UTC, until not included.
-- language: of the conversation. tier: of the learner in the month of the outcome: of the usage row, else of the active
-- subscription with the latest end, else free. without, domains: accounts left out.
-- at_language: of the conversation; empty: not known. at_word: the word. n: the outcomes that name it among the missed ones.
-- filters: since, until, language, tier, without, domains
-- mark: at_language, at_word
-- value: missed count = count
-- opens: scenarios-missed-words-rows
-- needs: scenario_outcomes(id, user_id, scenario_id, created_at, conversation_id, missed_target_vocabulary)
-- needs: conversations(id, target_language_id)
WITH left_out AS MATERIALIZED (
    SELECT lower(account) AS id FROM unnest(coalesce(nullif(:'without'::text, ''), '{}')::text[]) AS account
     UNION ALL SELECT person.id::text FROM users AS person WHERE :'domains'::text NOT IN ('', '{}') AND lower(split_part(person.email, '@', 2)) = ANY (coalesce(nullif(:'domains'::text, ''), '{}')::text[]) -- if users.id, users.email
), counted AS (
    SELECT coalesce(conversation.target_language_id::text, '') AS at_language
         , missed.word AS at_word
         , count(*) AS n
      FROM scenario_outcomes AS outcome
      LEFT JOIN conversations AS conversation ON conversation.id = outcome.conversation_id
     CROSS JOIN LATERAL (SELECT DISTINCT btrim(CASE WHEN word.value::text ~* '\\u(0000|d[89a-f])' THEN word.value::text ELSE word.value #>> '{}' END) AS word
                           FROM json_array_elements(CASE json_typeof(to_json(outcome.missed_target_vocabulary)) WHEN 'array' THEN to_json(outcome.missed_target_vocabulary) ELSE '[]' END) AS word) AS missed
     WHERE outcome.created_at >= :'since'::timestamp AND outcome.created_at < :'until'::timestamp
       AND missed.word <> ''
       AND NOT EXISTS (SELECT FROM left_out WHERE left_out.id = outcome.user_id::text)
       AND (:'tier'::text = '' OR outcome.user_id IS NOT NULL AND :'tier'::text = coalesce(NULL
               , (SELECT max(nullif(used.tier_when_used::text, '')) FROM user_usage AS used WHERE used.user_id = outcome.user_id AND used.period = to_char(outcome.created_at, 'YYYY-MM')) -- if user_usage.user_id, user_usage.period, user_usage.tier_when_used
               , (SELECT held.tier_id::text FROM subscriptions AS held WHERE held.user_id = outcome.user_id AND held.status::text IN ('active', 'trialing') ORDER BY held.current_period_end DESC LIMIT 1) -- if subscriptions.user_id, subscriptions.tier_id, subscriptions.status, subscriptions.current_period_end
               , (SELECT max(held.current_tier::text) FROM subscriptions AS held WHERE held.user_id = outcome.user_id AND lower(held.is_active::text) IN ('true', 't', '1')) -- if subscriptions.user_id, subscriptions.current_tier, subscriptions.is_active
               , (SELECT free.id::text FROM tiers AS free WHERE free.id::text = 'free') -- if tiers.id
               , ''))
       AND (:'language'::text = '' OR conversation.target_language_id = :'language'::text)
     GROUP BY 1, 2
)
SELECT at_language, at_word
     , coalesce(counted.n, 0) AS missed
     , coalesce(counted.n, 0) AS n
  FROM counted
 ORDER BY counted.n DESC, at_language, at_word
 LIMIT 40;
