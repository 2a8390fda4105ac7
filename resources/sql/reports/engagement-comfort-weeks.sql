-- How comfortable learners felt in the conversations of each week, on the mean:
-- since, until: the period, in UTC, until not included. zone: in whose Monday a week begins.
-- language: of the conversation. tier: of the learner in the month of the conversation: of the usage row, else of the active
-- subscription with the latest end, else free. guests: "out" or "only". without, domains: accounts left out.
-- Conversations that were not rated are not counted.
-- filters: since, until, zone, language, tier, guests, without, domains
-- mark: at_week
-- value: comfort score = mean(comfort_rating)
-- opens: engagement-comfort-weeks-rows
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
         , avg(CASE WHEN conversation.comfort_rating::text ~ '^\s*-?\d{1,15}(\.\d{1,9})?\s*$' THEN conversation.comfort_rating::text::numeric END) AS comfort
         , count(*) AS n
      FROM conversations AS conversation
     WHERE conversation.started_at >= :'since'::timestamp AND conversation.started_at < :'until'::timestamp
       AND conversation.comfort_rating::text ~ '^\s*-?\d{1,15}(\.\d{1,9})?\s*$'
       :conversations_narrowed
     GROUP BY 1
), week AS (
    :weeks_of_period
)
SELECT week.at_week, round(counted.comfort, 6) AS comfort, coalesce(counted.n, 0) AS n
  FROM week
  LEFT JOIN counted USING (at_week)
 ORDER BY week.at_week;
