-- What became of unused time: what was earned in a month, and carried into the next one or expired.
\ir usage.sql
SELECT $piece$
, used AS (
    :usage_columns
      FROM user_usage AS usage
      LEFT JOIN subscribed ON subscribed.user_id = usage.user_id::text
     WHERE usage.period::text >= :'first_month'::text
       AND usage.period::text < to_char((:'last_month'::text || '-01')::timestamp + interval '1 month',
                                               'YYYY-MM') || '-99'
       :usage_narrowed
), measured AS (
    :usage_measured
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
$piece$ AS usage_banked \gset
