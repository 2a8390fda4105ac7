-- How comfortable learners felt in the conversations of each week, on the mean:
-- since, until: the period, in UTC, until not included. zone: in whose Monday a week begins.
-- language: of the conversation. tier: of the learner in the month of the conversation: of the usage row, else of the active
-- subscription with the latest end, else free. guests: "out" or "only". without, domains: accounts left out.
-- Conversations that were not rated are not counted.
-- filters: since, until, zone, language, tier, guests, without, domains
-- mark: at_week
-- value: comfort score = mean(comfort_rating)
-- opens: engagement-comfort-weeks-rows
-- needs: conversations(id, user_id, started_at, comfort_rating)
WITH left_out AS MATERIALIZED (
    SELECT lower(account) AS id FROM unnest(coalesce(nullif(:'without'::text, ''), '{}')::text[]) AS account
     UNION ALL SELECT person.id::text FROM users AS person WHERE :'domains'::text NOT IN ('', '{}') AND lower(split_part(person.email, '@', 2)) = ANY (coalesce(nullif(:'domains'::text, ''), '{}')::text[]) -- if users.id, users.email
), counted AS (
    SELECT to_char(date_trunc('week', conversation.started_at AT TIME ZONE 'UTC' AT TIME ZONE :'zone'), 'YYYY-MM-DD') AS at_week
         , avg(CASE WHEN conversation.comfort_rating::text ~ '^\s*-?\d{1,15}(\.\d{1,9})?\s*$' THEN conversation.comfort_rating::text::numeric END) AS comfort
         , count(*) AS n
      FROM conversations AS conversation
     WHERE conversation.started_at >= :'since'::timestamp AND conversation.started_at < :'until'::timestamp
       AND conversation.comfort_rating::text ~ '^\s*-?\d{1,15}(\.\d{1,9})?\s*$'
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
), week AS (
    SELECT to_char(bound.first + number * 7, 'YYYY-MM-DD') AS at_week
      FROM (SELECT (date_trunc('week', :'since'::timestamp AT TIME ZONE 'UTC' AT TIME ZONE :'zone'))::date AS first
                 , (date_trunc('week', (:'until'::timestamp - interval '1 microsecond') AT TIME ZONE 'UTC' AT TIME ZONE :'zone'))::date AS last) AS bound
     CROSS JOIN generate_series(0, (bound.last - bound.first) / 7) AS number
)
SELECT week.at_week, round(counted.comfort, 6) AS comfort, coalesce(counted.n, 0) AS n
  FROM week
  LEFT JOIN counted USING (at_week)
 ORDER BY week.at_week;
