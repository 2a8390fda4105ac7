-- How many days in a row learners practise:
-- language: of the row. tier: of the learner today: of the active subscription with the latest end, else free. without, domains:
-- accounts left out. As it stands today, whatever the period.
-- at_kind: current or longest. at_bucket: days. A learner of several languages has a row for each: learners are counted once
-- a bucket, n counts the rows.
-- filters: language, tier, without, domains
-- mark: at_kind, at_bucket
-- value: learners count = distinct(user_id)
-- opens: vocabulary-streaks-rows
-- needs: user_learning_stats(id, user_id, language_id)
WITH left_out AS MATERIALIZED (
    SELECT lower(account) AS id FROM unnest(coalesce(nullif(:'without'::text, ''), '{}')::text[]) AS account
     UNION ALL SELECT person.id::text FROM users AS person WHERE :'domains'::text NOT IN ('', '{}') AND lower(split_part(person.email, '@', 2)) = ANY (coalesce(nullif(:'domains'::text, ''), '{}')::text[]) -- if users.id, users.email
), counted AS (
    SELECT streak.at_kind AS at_kind
         , (ARRAY['0', '1-2', '3-6', '7-13', '14-29', '30+'])[1 + width_bucket(CASE WHEN streak.days::text ~ '^\s*-?\d{1,15}(\.\d{1,9})?\s*$' THEN streak.days::text::numeric END, ARRAY[1, 3, 7, 14, 30]::numeric[])] AS at_bucket
         , count(DISTINCT stat.user_id) AS learners
         , count(*) AS n
      FROM user_learning_stats AS stat
     CROSS JOIN LATERAL (VALUES
               (NULL, NULL::text)
             , ('current', stat.current_streak_days::text) -- if user_learning_stats.current_streak_days
             , ('longest', stat.longest_streak_days::text) -- if user_learning_stats.longest_streak_days
               ) AS streak (at_kind, days)
     WHERE true
       AND streak.days ~ '^\s*-?\d{1,15}(\.\d{1,9})?\s*$'
       AND (:'language'::text = '' OR stat.language_id = :'language'::text)
       AND NOT EXISTS (SELECT FROM left_out WHERE left_out.id = stat.user_id::text)
       AND (:'tier'::text = '' OR stat.user_id IS NOT NULL AND :'tier'::text = coalesce(NULL
               , (SELECT held.tier_id::text FROM subscriptions AS held WHERE held.user_id = stat.user_id AND held.status::text IN ('active', 'trialing') ORDER BY held.current_period_end DESC LIMIT 1) -- if subscriptions.user_id, subscriptions.tier_id, subscriptions.status, subscriptions.current_period_end
               , (SELECT max(held.current_tier::text) FROM subscriptions AS held WHERE held.user_id = stat.user_id AND lower(held.is_active::text) IN ('true', 't', '1')) -- if subscriptions.user_id, subscriptions.current_tier, subscriptions.is_active
               , (SELECT free.id::text FROM tiers AS free WHERE free.id::text = 'free') -- if tiers.id
               , ''))
     GROUP BY 1, 2
), bucket (place, at_bucket) AS (
    VALUES (1, '0')
         , (2, '1-2')
         , (3, '3-6')
         , (4, '7-13')
         , (5, '14-29')
         , (6, '30+')
)
SELECT kind.at_kind, bucket.at_bucket, coalesce(counted.learners, 0) AS learners, coalesce(counted.n, 0) AS n
  FROM (SELECT DISTINCT at_kind FROM counted) AS kind
 CROSS JOIN bucket
  LEFT JOIN counted USING (at_kind, at_bucket)
 ORDER BY kind.at_kind, bucket.place;
