-- How many conversations were held in each language and month, and how long they were.
-- since, until: the period, in UTC, until not included. zone: in which months are cut. language: of the conversations.
-- A learner's tier is the one that the usage of the month names, else that of the active subscription whose period ends
-- last, else free, else none (''); guests have none. guests: "out" or "only"; empty: with them.
-- Usage rows know no language: these are the conversations' own seconds, so they need not add up to usage-months.sql.
-- filters: since, until, zone, language, tier, guests, without, domains
-- mark: at_month, at_language
-- value: conversations count = count
-- value: seconds seconds = sum(seconds)
-- value: learners count = distinct(learner_id)
-- opens: usage-conversations-rows
-- needs: conversations(id, user_id, started_at, target_language_id)
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
    SELECT to_char(local, 'YYYY-MM') AS month, language, count(*) AS n, count(DISTINCT learner_id) AS learners
         , sum(seconds) AS seconds -- if conversations.duration_seconds
      FROM conversation
     GROUP BY 1, 2
), month AS (
    SELECT to_char(moment, 'YYYY-MM') AS month
      FROM generate_series(
           date_trunc('month', :'since'::timestamp AT TIME ZONE 'UTC' AT TIME ZONE :'zone'),
           date_trunc('month', (:'until'::timestamp - interval '1 microsecond') AT TIME ZONE 'UTC'
                                AT TIME ZONE :'zone'),
           interval '1 month') AS moment
)
SELECT month.month AS at_month, series.language AS at_language, coalesce(n, 0) AS n, coalesce(n, 0) AS conversations
     , coalesce(seconds, 0) AS seconds -- if conversations.duration_seconds
     , coalesce(learners, 0) AS learners
  FROM month
 CROSS JOIN (SELECT DISTINCT language FROM summed) AS series
  LEFT JOIN summed ON summed.month = month.month AND summed.language = series.language
 ORDER BY month.month, series.language;
