-- The learners' months behind one mark of usage-months.sql, usage-learners.sql, usage-distribution.sql, usage-above.sql
-- or overview-limits.sql, the last month and the greatest use first.
-- first_month, last_month, tier, without, domains: as there. at_month, at_tier, at_threshold, at_bucket, at_learner:
-- the mark; a chart has only some of them, and one that counts buckets or learners does not ask for the tier.
-- limited_seconds, limited_month, limited_banked: what a learner with a limit used, and its two parts. bucket: where the share of the limit stands.
-- limit: so many rows, of those after the row with after_month, after_seconds and after_learner_id; all empty: from the
-- start.
-- needs: user_usage(user_id, period, seconds_used)
-- needs: tiers(id, monthly_seconds)
-- pages: month, seconds, learner_id
\ir pieces/subscribed.sql
\ir pieces/usage.sql
\ir pieces/usage-placed.sql
\ir pieces/learner-name.sql
\set who placed.learner_id
WITH subscription AS (
    :subscriptions_held
), subscribed AS (
    :subscribed
), used AS (
    :usage_columns
      FROM user_usage AS usage
      LEFT JOIN subscribed ON subscribed.user_id = usage.user_id::text
     WHERE usage.period::text >= :'first_month'::text
       AND usage.period::text < :'last_month'::text || '-99'
       :usage_narrowed
), measured AS (
    :usage_measured
), placed AS (
    :usage_placed
)
SELECT placed.month
     :learner_name
     , placed.tier
     , placed.conversations -- if user_usage.conversations_used
     , placed.seconds, placed.banked_used, placed.banked, placed.available
     , CASE WHEN placed.standing = 'limited' THEN placed.seconds END AS limited_seconds
     , CASE WHEN placed.standing = 'limited' THEN placed.seconds - placed.banked_used END AS limited_month
     , CASE WHEN placed.standing = 'limited' THEN placed.banked_used END AS limited_banked
     , round(placed.seconds / nullif(placed.available, 0), 6) AS share, placed.bucket
     , placed.realtime -- if user_usage.realtime_sessions_used
     , placed.learner_id
  FROM placed
  LEFT JOIN users AS person ON person.id::text = placed.learner_id -- if users.id, users.display_name
 WHERE placed.month = :'at_month'::text
   AND (:'at_bucket'::text <> '' OR :'at_learner'::text <> '' OR placed.tier = :'at_tier'::text)
   AND (:'at_bucket'::text = '' OR placed.bucket = :'at_bucket'::text)
   AND (:'at_learner'::text = '' OR placed.learner_id = :'at_learner'::text)
   AND (:'at_threshold'::text = ''
        OR placed.standing = 'limited' AND placed.seconds > 0
           AND placed.seconds * 100 >= placed.available * nullif(:'at_threshold'::text, '')::numeric)
   AND (:'after_learner_id'::text = ''
        OR (placed.month, placed.seconds, placed.learner_id)
           < (:'after_month'::text, nullif(:'after_seconds'::text, '')::numeric, :'after_learner_id'::text))
 ORDER BY placed.month DESC, placed.seconds DESC, placed.learner_id DESC
 LIMIT :'limit'::bigint;
