-- How many conversations were started in each week, by the language that is practised:
-- since, until: the period, in UTC, until not included. zone: in whose Monday a week begins.
-- language: of the conversation. tier: of the learner in the month of the conversation: of the usage row, else of the active
-- subscription with the latest end, else free. guests: "out" or "only". without, domains: accounts left out.
-- at_language: its id.
-- filters: since, until, zone, language, tier, guests, without, domains
-- mark: at_week, at_language
-- value: conversations count = count
-- opens: engagement-conversations-by-language-rows
-- needs: conversations(id, user_id, started_at, target_language_id)
\ir pieces/left-out.sql
\ir pieces/conversations-narrowed.sql
\ir pieces/weeks.sql
\set who conversation.user_id
\set moment conversation.started_at
WITH left_out AS MATERIALIZED (
    :left_out
), counted AS (
    SELECT to_char(date_trunc('week', conversation.started_at AT TIME ZONE 'UTC' AT TIME ZONE :'zone'), 'YYYY-MM-DD') AS at_week
         , coalesce(conversation.target_language_id::text, '') AS at_language
         , count(*) AS n
      FROM conversations AS conversation
     WHERE conversation.started_at >= :'since'::timestamp AND conversation.started_at < :'until'::timestamp
       :conversations_narrowed
     GROUP BY 1, 2
), week AS (
    :weeks_of_period
), language AS (
    SELECT at_language, sum(n) AS total
      FROM counted
     GROUP BY at_language
)
SELECT week.at_week, language.at_language
     , coalesce(counted.n, 0) AS conversations
     , coalesce(counted.n, 0) AS n
  FROM week
 CROSS JOIN language
  LEFT JOIN counted USING (at_week, at_language)
 ORDER BY week.at_week, language.at_language;
