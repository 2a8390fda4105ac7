-- How many learners learn each language:
-- language: that is learned. tier: of the learner today: of the active subscription with the latest end, else free.
-- without, domains: accounts left out. The whole audience as it is today, whatever the period.
-- at_language: its id.
-- A learner of several languages has preferences for each: learners are counted once, n counts their preferences.
-- filters: language, tier, without, domains
-- mark: at_language
-- value: learners count = distinct(user_id)
-- opens: engagement-audience-target-languages-rows
-- needs: user_preferences(id, user_id, target_language_id)
WITH left_out AS MATERIALIZED (
    SELECT lower(account) AS id FROM unnest(coalesce(nullif(:'without'::text, ''), '{}')::text[]) AS account
     UNION ALL SELECT person.id::text FROM users AS person WHERE :'domains'::text NOT IN ('', '{}') AND lower(split_part(person.email, '@', 2)) = ANY (coalesce(nullif(:'domains'::text, ''), '{}')::text[]) -- if users.id, users.email
), counted AS (
    SELECT preference.target_language_id::text AS at_language
         , count(DISTINCT preference.user_id) AS learners, count(*) AS n
      FROM user_preferences AS preference
     WHERE (:'language'::text = '' OR preference.target_language_id = :'language'::text)
       AND NOT EXISTS (SELECT FROM left_out WHERE left_out.id = preference.user_id::text)
       AND (:'tier'::text = '' OR preference.user_id IS NOT NULL AND :'tier'::text = coalesce(NULL
               , (SELECT held.tier_id::text FROM subscriptions AS held WHERE held.user_id = preference.user_id AND held.status::text IN ('active', 'trialing') ORDER BY held.current_period_end DESC LIMIT 1) -- if subscriptions.user_id, subscriptions.tier_id, subscriptions.status, subscriptions.current_period_end
               , (SELECT max(held.current_tier::text) FROM subscriptions AS held WHERE held.user_id = preference.user_id AND lower(held.is_active::text) IN ('true', 't', '1')) -- if subscriptions.user_id, subscriptions.current_tier, subscriptions.is_active
               , (SELECT free.id::text FROM tiers AS free WHERE free.id::text = 'free') -- if tiers.id
               , ''))
     GROUP BY 1
)
SELECT at_language, learners, n
  FROM counted
 ORDER BY n DESC, at_language;
