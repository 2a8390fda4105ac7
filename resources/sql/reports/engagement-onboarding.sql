-- How many conversations of each week were a newcomer's first one, and how many were not:
-- since, until: the period, in UTC, until not included. zone: in whose Monday a week begins.
-- language: of the conversation. tier: of the learner in the month of the conversation: of the usage row, else of the active
-- subscription with the latest end, else free. guests: "out" or "only". without, domains: accounts left out.
-- at_onboarding: true or false; empty where it is not recorded.
-- filters: since, until, zone, language, tier, guests, without, domains
-- mark: at_week, at_onboarding
-- value: conversations count = count
-- opens: engagement-onboarding-rows
-- needs: conversations(id, user_id, started_at, is_onboarding)
\ir pieces/left-out.sql
\ir pieces/conversations-narrowed.sql
\ir pieces/weeks.sql
\set who conversation.user_id
\set moment conversation.started_at
WITH left_out AS MATERIALIZED (
    :left_out
), counted AS (
    SELECT to_char(date_trunc('week', conversation.started_at AT TIME ZONE 'UTC' AT TIME ZONE :'zone'), 'YYYY-MM-DD') AS at_week
         , CASE lower(btrim(conversation.is_onboarding::text)) WHEN 'true' THEN 'true' WHEN 't' THEN 'true' WHEN 'false' THEN 'false' WHEN 'f' THEN 'false' ELSE '' END AS at_onboarding
         , count(*) AS n
      FROM conversations AS conversation
     WHERE conversation.started_at >= :'since'::timestamp AND conversation.started_at < :'until'::timestamp
       :conversations_narrowed
     GROUP BY 1, 2
), week AS (
    :weeks_of_period
), onboarding AS (
    SELECT coalesce(known.place, 1000) AS place, at_onboarding
      FROM (VALUES (1, 'true'), (2, 'false')) AS known (place, at_onboarding)
      FULL JOIN (SELECT DISTINCT at_onboarding FROM counted) AS seen USING (at_onboarding)
)
SELECT week.at_week, onboarding.at_onboarding
     , coalesce(counted.n, 0) AS conversations
     , coalesce(counted.n, 0) AS n
  FROM week
 CROSS JOIN onboarding
  LEFT JOIN counted USING (at_week, at_onboarding)
 ORDER BY week.at_week, onboarding.place, onboarding.at_onboarding;
