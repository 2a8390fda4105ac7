-- How many messages conversations have in each week: median and quartiles.
-- since, until: the period, in UTC, until not included. zone: in whose Monday a week begins.
-- language: of the conversation. tier: of the learner in the month of the conversation: of the usage row, else of the active
-- subscription with the latest end, else free. guests: "out" or "only". without, domains: accounts left out.
-- Conversations without a number are not counted.
-- filters: since, until, zone, language, tier, guests, without, domains
-- mark: at_week
-- value: lower_quartile count = quantile(message_count, 0.25)
-- value: median count = median(message_count)
-- value: upper_quartile count = quantile(message_count, 0.75)
-- opens: engagement-message-counts-weeks-rows
-- needs: conversations(id, user_id, started_at, message_count)
\ir pieces/left-out.sql
\ir pieces/conversations-narrowed.sql
\ir pieces/weeks.sql
\set who conversation.user_id
\set moment conversation.started_at
WITH left_out AS MATERIALIZED (
    :left_out
), counted AS (
    SELECT to_char(date_trunc('week', conversation.started_at AT TIME ZONE 'UTC' AT TIME ZONE :'zone'), 'YYYY-MM-DD') AS at_week
         , percentile_cont(ARRAY[0.25, 0.5, 0.75]) WITHIN GROUP (ORDER BY (CASE WHEN conversation.message_count::text ~ '^\s*-?\d{1,15}(\.\d{1,9})?\s*$' THEN conversation.message_count::text::numeric END)::float8) AS quartiles
         , count(*) AS n
      FROM conversations AS conversation
     WHERE conversation.started_at >= :'since'::timestamp AND conversation.started_at < :'until'::timestamp
       AND conversation.message_count::text ~ '^\s*-?\d{1,15}(\.\d{1,9})?\s*$'
       :conversations_narrowed
     GROUP BY 1
), week AS (
    :weeks_of_period
)
SELECT week.at_week
     , round(counted.quartiles[1]::numeric, 6) AS lower_quartile
     , round(counted.quartiles[2]::numeric, 6) AS median
     , round(counted.quartiles[3]::numeric, 6) AS upper_quartile
     , coalesce(counted.n, 0) AS n
  FROM week
  LEFT JOIN counted USING (at_week)
 ORDER BY week.at_week;
