-- How many conversations were started in each week, by mode:
-- since, until: the period, in UTC, until not included. zone: in whose Monday a week begins.
-- language: of the conversation. tier: of the learner in the month of the conversation: of the usage row, else of the active
-- subscription with the latest end, else free. guests: "out" or "only". without, domains: accounts left out.
-- at_mode: traditional or realtime; empty where none is recorded.
-- filters: since, until, zone, language, tier, guests, without, domains
-- mark: at_week, at_mode
-- value: conversations count = count
-- opens: engagement-conversations-by-mode-rows
-- needs: conversations(id, user_id, started_at, mode)
\ir pieces/left-out.sql
\ir pieces/conversations-narrowed.sql
\ir pieces/weeks.sql
\set who conversation.user_id
\set moment conversation.started_at
WITH left_out AS MATERIALIZED (
    :left_out
), counted AS (
    SELECT to_char(date_trunc('week', conversation.started_at AT TIME ZONE 'UTC' AT TIME ZONE :'zone'), 'YYYY-MM-DD') AS at_week
         , coalesce(conversation.mode::text, '') AS at_mode
         , count(*) AS n
      FROM conversations AS conversation
     WHERE conversation.started_at >= :'since'::timestamp AND conversation.started_at < :'until'::timestamp
       :conversations_narrowed
     GROUP BY 1, 2
), week AS (
    :weeks_of_period
), mode AS (
    SELECT coalesce(known.place, 1000) AS place, at_mode
      FROM (VALUES (1, 'traditional'), (2, 'realtime')) AS known (place, at_mode)
      FULL JOIN (SELECT DISTINCT at_mode FROM counted) AS seen USING (at_mode)
)
SELECT week.at_week, mode.at_mode
     , coalesce(counted.n, 0) AS conversations
     , coalesce(counted.n, 0) AS n
  FROM week
 CROSS JOIN mode
  LEFT JOIN counted USING (at_week, at_mode)
 ORDER BY week.at_week, mode.place, mode.at_mode;
