-- At what hours of which weekdays conversations begin.
-- since, until: the period, in UTC, until not included. zone: in which weekdays and hours are told. language: of the
-- conversations.
-- A learner's tier is the one that the usage of the month names, else that of the active subscription whose period ends
-- last, else free, else none (''); guests have none. guests: "out" or "only"; empty: with them.
-- at_weekday: 1 (Monday) to 7; at_hour: 00 to 23. Where a clock is set back, an hour that comes twice counts as one.
-- filters: since, until, zone, language, tier, guests, without, domains
-- mark: at_weekday, at_hour
-- value: conversations count = count
-- value: seconds seconds = sum(seconds)
-- value: learners count = distinct(learner_id)
-- opens: usage-conversations-rows
-- needs: conversations(id, user_id, started_at)
\ir pieces/subscribed.sql
\ir pieces/conversations-by-tier.sql
WITH subscription AS (
    :subscriptions_held
), subscribed AS (
    :subscribed
), started AS (
    :conversations_by_tier
), conversation AS (
    SELECT * FROM started WHERE (:'tier'::text = '' OR tier = :'tier'::text)
), summed AS (
    SELECT to_char(local, 'ID') AS weekday, to_char(local, 'HH24') AS hour, count(*) AS n
         , count(DISTINCT learner_id) AS learners
         , sum(seconds) AS seconds -- if conversations.duration_seconds
      FROM conversation
     GROUP BY 1, 2
)
SELECT day.day::text AS at_weekday, to_char(clock.hour, 'FM00') AS at_hour, coalesce(n, 0) AS n
     , coalesce(n, 0) AS conversations
     , coalesce(seconds, 0) AS seconds -- if conversations.duration_seconds
     , coalesce(learners, 0) AS learners
  FROM generate_series(1, 7) AS day (day)
 CROSS JOIN generate_series(0, 23) AS clock (hour)
  LEFT JOIN summed ON summed.weekday = day.day::text AND summed.hour = to_char(clock.hour, 'FM00')
 ORDER BY day.day, clock.hour;
