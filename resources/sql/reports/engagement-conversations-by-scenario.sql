-- How many conversations of a period belong to each scenario, the most practised first:
-- since, until: the period, in UTC, until not included.
-- language: of the conversation. tier: of the learner in the month of the conversation: of the usage row, else of the active
-- subscription with the latest end, else free. guests: "out" or "only". without, domains: accounts left out.
-- at_scenario: its id; empty: free conversation.
-- filters: since, until, language, tier, guests, without, domains
-- mark: at_scenario
-- value: conversations count = count
-- opens: engagement-conversations-by-scenario-rows
-- needs: conversations(id, user_id, started_at, scenario_id)
WITH left_out AS MATERIALIZED (
    SELECT lower(account) AS id FROM unnest(coalesce(nullif(:'without'::text, ''), '{}')::text[]) AS account
     UNION ALL SELECT person.id::text FROM users AS person WHERE :'domains'::text NOT IN ('', '{}') AND lower(split_part(person.email, '@', 2)) = ANY (coalesce(nullif(:'domains'::text, ''), '{}')::text[]) -- if users.id, users.email
), counted AS (
    SELECT coalesce(conversation.scenario_id::text, '') AS at_scenario
         , count(*) AS n
      FROM conversations AS conversation
     WHERE conversation.started_at >= :'since'::timestamp AND conversation.started_at < :'until'::timestamp
       AND (:'language'::text = '' OR conversation.target_language_id = :'language'::text) -- if conversations.target_language_id
       AND CASE :'guests'::text WHEN 'out' THEN conversation.user_id IS NOT NULL WHEN 'only' THEN conversation.user_id IS NULL ELSE true END
       AND NOT EXISTS (SELECT FROM left_out WHERE left_out.id = conversation.user_id::text)
       AND (:'tier'::text = '' OR conversation.user_id IS NOT NULL AND :'tier'::text = coalesce(NULL
               , (SELECT max(nullif(used.tier_when_used::text, '')) FROM user_usage AS used WHERE used.user_id = conversation.user_id AND used.period = to_char(conversation.started_at, 'YYYY-MM')) -- if user_usage.user_id, user_usage.period, user_usage.tier_when_used
               , (SELECT held.tier_id::text FROM subscriptions AS held WHERE held.user_id = conversation.user_id AND held.status::text IN ('active', 'trialing') ORDER BY held.current_period_end DESC LIMIT 1) -- if subscriptions.user_id, subscriptions.tier_id, subscriptions.status, subscriptions.current_period_end
               , (SELECT max(held.current_tier::text) FROM subscriptions AS held WHERE held.user_id = conversation.user_id AND lower(held.is_active::text) IN ('true', 't', '1')) -- if subscriptions.user_id, subscriptions.current_tier, subscriptions.is_active
               , (SELECT free.id::text FROM tiers AS free WHERE free.id::text = 'free') -- if tiers.id
               , ''))
     GROUP BY 1
)
SELECT at_scenario
     , coalesce(nullif(btrim(named.title), ''), at_scenario) AS scenario -- if scenarios.id, scenarios.title
     , coalesce(counted.n, 0) AS conversations
     , coalesce(counted.n, 0) AS n
  FROM counted
  LEFT JOIN (SELECT id::text AS known_id, title::text FROM scenarios) AS named ON named.known_id = at_scenario -- if scenarios.id, scenarios.title
 ORDER BY counted.n DESC, at_scenario;
