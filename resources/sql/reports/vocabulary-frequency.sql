-- How often learners want to hear from the application:
-- tier: of the learner today: of the active subscription with the latest end, else free. without, domains:
-- accounts left out. As it stands today, whatever the period.
-- at_frequency: daily, weekly, monthly or never; empty: not chosen.
-- filters: tier, without, domains
-- mark: at_frequency
-- value: learners count = distinct(user_id)
-- opens: vocabulary-frequency-rows
-- needs: user_notifications(id, user_id, communication_frequency)
WITH left_out AS MATERIALIZED (
    SELECT lower(account) AS id FROM unnest(coalesce(nullif(:'without'::text, ''), '{}')::text[]) AS account
     UNION ALL SELECT person.id::text FROM users AS person WHERE :'domains'::text NOT IN ('', '{}') AND lower(split_part(person.email, '@', 2)) = ANY (coalesce(nullif(:'domains'::text, ''), '{}')::text[]) -- if users.id, users.email
), counted AS (
    SELECT coalesce(choice.communication_frequency::text, '') AS at_frequency
         , count(DISTINCT choice.user_id) AS learners
         , count(*) AS n
      FROM user_notifications AS choice
     WHERE true
       AND NOT EXISTS (SELECT FROM left_out WHERE left_out.id = choice.user_id::text)
       AND (:'tier'::text = '' OR choice.user_id IS NOT NULL AND :'tier'::text = coalesce(NULL
               , (SELECT held.tier_id::text FROM subscriptions AS held WHERE held.user_id = choice.user_id AND held.status::text IN ('active', 'trialing') ORDER BY held.current_period_end DESC LIMIT 1) -- if subscriptions.user_id, subscriptions.tier_id, subscriptions.status, subscriptions.current_period_end
               , (SELECT max(held.current_tier::text) FROM subscriptions AS held WHERE held.user_id = choice.user_id AND lower(held.is_active::text) IN ('true', 't', '1')) -- if subscriptions.user_id, subscriptions.current_tier, subscriptions.is_active
               , (SELECT free.id::text FROM tiers AS free WHERE free.id::text = 'free') -- if tiers.id
               , ''))
     GROUP BY 1
)
SELECT at_frequency, learners, n
  FROM counted
 ORDER BY array_position(ARRAY['daily', 'weekly', 'monthly', 'never'], at_frequency), at_frequency;
