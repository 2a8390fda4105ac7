-- How engaged learners were in the conversations of each week:
-- since, until: the period, in UTC, until not included. zone: in whose Monday a week begins.
-- language: of the conversation. tier: of the learner in the month of the conversation: of the usage row, else of the active
-- subscription with the latest end, else free. guests: "out" or "only". without, domains: accounts left out.
-- at_level: in a word, as the application recorded it; empty: not recorded.
-- filters: since, until, zone, language, tier, guests, without, domains
-- mark: at_week, at_level
-- value: conversations count = count
-- opens: engagement-level-rows
-- needs: conversations(id, user_id, started_at, engagement_level)
\ir pieces/left-out.sql
\ir pieces/conversations-narrowed.sql
\ir pieces/weeks.sql
\set who conversation.user_id
\set moment conversation.started_at
WITH left_out AS MATERIALIZED (
    :left_out
), counted AS (
    SELECT to_char(date_trunc('week', conversation.started_at AT TIME ZONE 'UTC' AT TIME ZONE :'zone'), 'YYYY-MM-DD') AS at_week
         , coalesce(conversation.engagement_level::text, '') AS at_level
         , count(*) AS n
      FROM conversations AS conversation
     WHERE conversation.started_at >= :'since'::timestamp AND conversation.started_at < :'until'::timestamp
       :conversations_narrowed
     GROUP BY 1, 2
), week AS (
    :weeks_of_period
), level AS (
    SELECT coalesce(known.place, 1000) AS place, at_level
      FROM (VALUES (1, ''), (2, 'low'), (3, 'medium'), (4, 'high')) AS known (place, at_level)
      FULL JOIN (SELECT DISTINCT at_level FROM counted) AS seen USING (at_level)
)
SELECT week.at_week, level.at_level
     , coalesce(counted.n, 0) AS conversations
     , coalesce(counted.n, 0) AS n
  FROM week
 CROSS JOIN level
  LEFT JOIN counted USING (at_week, at_level)
 ORDER BY week.at_week, level.place, level.at_level;
