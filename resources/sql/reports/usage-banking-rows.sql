-- The learners behind one month of usage-banking.sql, what they earned first.
-- first_month, last_month: both included, YYYY-MM; now_month: the running one, which has not earned yet and is left
-- out.
-- brought: carried into the month. banked_used: used of that. earned: what was left of all that was available, where
-- the tier lets unused time roll on. carried: what the row of the next month begins with. expired: earned and not
-- carried; above_cap: the part of it that the cap of the next month's tier explains. untold: earned where no next
-- month's row tells.
-- Limits and caps are the tiers' present ones: earlier ones are not recorded.
-- tier, without, domains: as there. at_month: the mark.
-- limit: so many rows, of those after the row with after_earned and after_learner_id; both empty: from the start.
-- needs: user_usage(user_id, period, seconds_used, banked_seconds)
-- needs: tiers(id, monthly_seconds, session_banking_enabled)
-- pages: earned, learner_id
WITH subscription AS (
    SELECT NULL::text AS user_id, NULL::text AS tier, NULL::timestamp AS period_end
     UNION ALL -- if subscriptions.user_id
    SELECT user_id::text, coalesce(NULL::text -- if subscriptions.user_id
             , nullif(btrim(tier_id::text), '') -- if subscriptions.user_id, subscriptions.tier_id
             , current_tier::text -- if subscriptions.user_id, subscriptions.current_tier
           ), coalesce(NULL::timestamp -- if subscriptions.user_id
             , current_period_end::timestamp -- if subscriptions.user_id, subscriptions.current_period_end
           ) -- if subscriptions.user_id
      FROM subscriptions -- if subscriptions.user_id
     WHERE coalesce(NULL::boolean -- if subscriptions.user_id
             , status::text IN ('active', 'trialing') -- if subscriptions.user_id, subscriptions.status
             , is_active::text IN ('true', 't') -- if subscriptions.user_id, subscriptions.is_active
             , false) -- if subscriptions.user_id
), subscribed AS (
    SELECT DISTINCT ON (user_id) user_id, tier
      FROM subscription
     WHERE tier IS NOT NULL
     ORDER BY user_id, period_end DESC NULLS LAST, tier
), used AS (
    SELECT usage.user_id::text AS learner_id, left(usage.period::text, 7) AS month
         , coalesce(NULL::text
             , nullif(btrim(usage.tier_when_used::text), '') -- if user_usage.tier_when_used
             , subscribed.tier
             , (SELECT tier.id::text FROM tiers AS tier WHERE tier.id::text = 'free')
             , '') AS tier
         , CASE WHEN usage.conversations_used::text ~ '^\s*-?\d{1,15}(\.\d{1,9})?\s*$' THEN usage.conversations_used::text::numeric ELSE 0 END AS conversations -- if user_usage.conversations_used
         , CASE WHEN usage.realtime_sessions_used::text ~ '^\s*-?\d{1,15}(\.\d{1,9})?\s*$' THEN usage.realtime_sessions_used::text::numeric ELSE 0 END AS realtime -- if user_usage.realtime_sessions_used
         , CASE WHEN usage.seconds_used::text ~ '^\s*-?\d{1,15}(\.\d{1,9})?\s*$'
                THEN usage.seconds_used::text::numeric ELSE 0 END
             + CASE WHEN usage.banked_seconds_used::text ~ '^\s*-?\d{1,15}(\.\d{1,9})?\s*$' THEN usage.banked_seconds_used::text::numeric ELSE 0 END -- if user_usage.banked_seconds_used
           AS seconds
         , 0
             + CASE WHEN usage.banked_seconds_used::text ~ '^\s*-?\d{1,15}(\.\d{1,9})?\s*$' THEN usage.banked_seconds_used::text::numeric ELSE 0 END -- if user_usage.banked_seconds_used
           AS banked_used
         , 0
             + CASE WHEN usage.banked_seconds::text ~ '^\s*-?\d{1,15}(\.\d{1,9})?\s*$' THEN usage.banked_seconds::text::numeric ELSE 0 END -- if user_usage.banked_seconds
           AS banked
      FROM user_usage AS usage
      LEFT JOIN subscribed ON subscribed.user_id = usage.user_id::text
     WHERE usage.period::text >= :'first_month'::text
       AND usage.period::text < to_char((:'last_month'::text || '-01')::timestamp + interval '1 month',
                                               'YYYY-MM') || '-99'
       AND usage.user_id::text <> ALL (coalesce(nullif(:'without', ''), '{}')::text[])
       AND usage.user_id NOT IN (SELECT id FROM users WHERE lower(split_part(email, '@', 2)) = ANY (coalesce(nullif(:'domains', ''), '{}')::text[])) -- if users.id, users.email
), measured AS (
    SELECT used.*
         , CASE WHEN NOT found THEN 'unknown'
                WHEN limit_text IS NULL OR lower(btrim(limit_text)) IN ('-1', 'unlimited') THEN 'unlimited'
                WHEN limit_text ~ '^\s*\d{1,15}(\.\d{1,9})?\s*$' THEN 'limited'
                ELSE 'unknown' END AS standing
         , CASE WHEN limit_text ~ '^\s*\d{1,15}(\.\d{1,9})?\s*$' THEN limit_text::numeric + banked END AS available
      FROM (SELECT used.*, tier.id IS NOT NULL AS found, tier.monthly_seconds::text AS limit_text
              FROM used
              LEFT JOIN tiers AS tier ON tier.id::text = used.tier
             WHERE (:'tier'::text = '' OR used.tier = :'tier'::text)) AS used
), kept AS (
    SELECT measured.*, next.banked AS next_banked
         , CASE WHEN measured.standing = 'limited' AND tier_row.session_banking_enabled::text IN ('true', 't')
                THEN greatest(measured.available - measured.seconds, 0) ELSE 0 END AS earned
         , CASE WHEN cap.max_banked_seconds::text ~ '^\s*\d{1,15}(\.\d{1,9})?\s*$' THEN cap.max_banked_seconds::text::numeric END AS cap -- if tiers.max_banked_seconds
      FROM measured
      LEFT JOIN tiers AS tier_row ON tier_row.id::text = measured.tier
      LEFT JOIN used AS next ON next.learner_id = measured.learner_id
            AND next.month = to_char((measured.month || '-01')::timestamp + interval '1 month', 'YYYY-MM')
      LEFT JOIN tiers AS cap ON cap.id::text = next.tier
     WHERE measured.month <= :'last_month'::text
       AND (:'now_month'::text = '' OR measured.month < :'now_month'::text)
), banking AS (
    SELECT kept.*, coalesce(next_banked, 0) AS carried
         , CASE WHEN next_banked IS NULL THEN 0 ELSE greatest(earned - next_banked, 0) END AS expired
         , CASE WHEN next_banked IS NULL THEN 0 ELSE coalesce(least(greatest(earned - next_banked, 0), greatest(earned - cap, 0)), 0) END AS above_cap -- if tiers.max_banked_seconds
         , CASE WHEN next_banked IS NULL THEN earned ELSE 0 END AS untold
      FROM kept
     WHERE earned > 0 OR banked > 0 OR banked_used > 0 OR next_banked > 0
)
SELECT banking.month
     , coalesce(
           CASE WHEN person.display_name NOT LIKE '%@%' THEN nullif(btrim(person.display_name), '') END, -- if users.id, users.display_name
           left(banking.learner_id::text, 8)) AS learner
     , banking.tier, banking.available, banking.seconds, banking.banked, banking.banked_used, banking.earned
     , banking.carried, banking.expired
     , banking.above_cap -- if tiers.max_banked_seconds
     , banking.untold, banking.learner_id
  FROM banking
  LEFT JOIN users AS person ON person.id::text = banking.learner_id -- if users.id, users.display_name
 WHERE banking.month = :'at_month'::text
   AND (:'after_learner_id'::text = ''
        OR (banking.earned, banking.learner_id)
           < (nullif(:'after_earned'::text, '')::numeric, :'after_learner_id'::text))
 ORDER BY banking.earned DESC, banking.learner_id DESC
 LIMIT :'limit'::bigint;
