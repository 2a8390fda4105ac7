-- How many conversations of each week were a newcomer's first one, and how many were not:
-- since, until: the period, in UTC, until not included. zone: in whose Monday a week begins.
-- language: of the conversation. tier: of the learner in the month of the conversation: of the usage row, else of the active
-- subscription with the latest end, else free. guests: "out" or "only". without, domains: accounts left out.
-- at_onboarding: true or false; empty where it is not recorded.
-- filters: since, until, zone, language, tier, guests, without, domains
-- mark: at_week, at_onboarding
-- value: conversations count = count
-- opens: engagement-onboarding-rows
-- needs: conversations(id, user_id, started_at, is_onboarding)
WITH left_out AS MATERIALIZED (
    SELECT lower(account) AS id FROM unnest(coalesce(nullif(:'without'::text, ''), '{}')::text[]) AS account
     UNION ALL SELECT person.id::text FROM users AS person WHERE :'domains'::text NOT IN ('', '{}') AND lower(split_part(person.email, '@', 2)) = ANY (coalesce(nullif(:'domains'::text, ''), '{}')::text[]) -- if users.id, users.email
), counted AS (
    SELECT to_char(date_trunc('week', conversation.started_at AT TIME ZONE 'UTC' AT TIME ZONE :'zone'), 'YYYY-MM-DD') AS at_week
         , CASE lower(btrim(conversation.is_onboarding::text)) WHEN 'true' THEN 'true' WHEN 't' THEN 'true' WHEN 'false' THEN 'false' WHEN 'f' THEN 'false' ELSE '' END AS at_onboarding
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
     GROUP BY 1, 2
), week AS (
    SELECT to_char(bound.first + number * 7, 'YYYY-MM-DD') AS at_week
      FROM (SELECT (date_trunc('week', :'since'::timestamp AT TIME ZONE 'UTC' AT TIME ZONE :'zone'))::date AS first
                 , (date_trunc('week', (:'until'::timestamp - interval '1 microsecond') AT TIME ZONE 'UTC' AT TIME ZONE :'zone'))::date AS last) AS bound
     CROSS JOIN generate_series(0, (bound.last - bound.first) / 7) AS number
), onboarding AS (
    SELECT coalesce(known.place, 1000) AS place, at_onboarding
      FROM (VALUES (1, 'true'), (2, 'false')) AS known (place, at_onboarding)
      FULL JOIN (SELECT DISTINCT at_onboarding FROM counted) AS seen USING (at_onboarding)
)
SELECT week.at_week, onboarding.at_onboarding
     , coalesce(counted.n, 0) AS conversations
     , coalesce(counted.n, 0) AS n
  FROM week
 CROSS JOIN onboarding
  LEFT JOIN counted USING (at_week, at_onboarding)
 ORDER BY week.at_week, onboarding.place, onboarding.at_onboarding;
