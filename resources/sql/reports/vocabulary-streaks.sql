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
\ir pieces/left-out.sql
\ir pieces/people-today.sql
\set who stat.user_id
WITH left_out AS MATERIALIZED (
    :left_out
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
       :people_today
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
