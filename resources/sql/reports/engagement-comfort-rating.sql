-- How comfortable learners felt in the conversations of each week:
-- since, until: the period, in UTC, until not included. zone: in whose Monday a week begins.
-- language: of the conversation. tier: of the learner in the month of the conversation: of the usage row, else of the active
-- subscription with the latest end, else free. guests: "out" or "only". without, domains: accounts left out.
-- at_rating: 1 to 5; empty: not rated. A value outside stands as it is.
-- filters: since, until, zone, language, tier, guests, without, domains
-- mark: at_week, at_rating
-- value: conversations count = count
-- opens: engagement-comfort-rating-rows
-- needs: conversations(id, user_id, started_at, comfort_rating)
\ir pieces/left-out.sql
\ir pieces/conversations-narrowed.sql
\ir pieces/weeks.sql
\set who conversation.user_id
\set moment conversation.started_at
WITH left_out AS MATERIALIZED (
    :left_out
), counted AS (
    SELECT to_char(date_trunc('week', conversation.started_at AT TIME ZONE 'UTC' AT TIME ZONE :'zone'), 'YYYY-MM-DD') AS at_week
         , coalesce(conversation.comfort_rating::text, '') AS at_rating
         , count(*) AS n
      FROM conversations AS conversation
     WHERE conversation.started_at >= :'since'::timestamp AND conversation.started_at < :'until'::timestamp
       :conversations_narrowed
     GROUP BY 1, 2
), week AS (
    :weeks_of_period
), rating AS (
    SELECT coalesce(known.place, 1000) AS place, at_rating
      FROM (VALUES (1, ''), (2, '1'), (3, '2'), (4, '3'), (5, '4'), (6, '5')) AS known (place, at_rating)
      FULL JOIN (SELECT DISTINCT at_rating FROM counted) AS seen USING (at_rating)
)
SELECT week.at_week, rating.at_rating
     , coalesce(counted.n, 0) AS conversations
     , coalesce(counted.n, 0) AS n
  FROM week
 CROSS JOIN rating
  LEFT JOIN counted USING (at_week, at_rating)
 ORDER BY week.at_week, rating.place, rating.at_rating;
