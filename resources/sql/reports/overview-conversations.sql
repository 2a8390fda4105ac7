-- What happens day by day: conversations, their seconds, learners and guests; the month so far where the period begins
-- with it.
-- since, until: the period, in UTC, until not included. zone: in which days are cut. language: of the conversations.
-- A learner's tier is the one that the usage of the month names, else that of the active subscription whose period ends
-- last, else free, else none (''); guests have none. guests: "out" or "only"; empty: with them.
-- guest_conversations: of people without an account.
-- filters: since, until, zone, language, tier, guests, without, domains
-- mark: at_day
-- value: conversations count = count
-- value: seconds seconds = sum(seconds)
-- value: learners count = distinct(learner_id)
-- value: guest_conversations count = sum(guest)
-- opens: usage-conversations-rows
-- needs: conversations(id, user_id, started_at)
\ir pieces/subscribed.sql
\ir pieces/conversations-by-tier.sql
\ir pieces/days.sql
WITH subscription AS (
    :subscriptions_held
), subscribed AS (
    :subscribed
), started AS (
    :conversations_by_tier
), conversation AS (
    SELECT * FROM started WHERE (:'tier'::text = '' OR tier = :'tier'::text)
), summed AS (
    SELECT to_char(local, 'YYYY-MM-DD') AS day, count(*) AS n, count(DISTINCT learner_id) AS learners
         , count(*) FILTER (WHERE learner_id IS NULL) AS guest_conversations
         , sum(seconds) AS seconds -- if conversations.duration_seconds
      FROM conversation
     GROUP BY 1
), day AS (
    :days_of_period
)
SELECT day.day AS at_day, coalesce(n, 0) AS n, coalesce(n, 0) AS conversations
     , coalesce(seconds, 0) AS seconds -- if conversations.duration_seconds
     , coalesce(learners, 0) AS learners, coalesce(guest_conversations, 0) AS guest_conversations
  FROM day
  LEFT JOIN summed ON summed.day = day.day
 ORDER BY day.day;
