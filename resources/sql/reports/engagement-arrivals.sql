-- How many learners were new in each week, how many returned, and how many were lost:
-- since, until: the period, in UTC, until not included; the week in which it begins counts as a whole. zone: in whose
-- Monday a week begins.
-- language: of the conversation. tier: of the learner in the month of the conversation: of the usage row, else of the active
-- subscription with the latest end, else free. without, domains: accounts left out.
-- at_kind: new, the first conversation of all is of this week; returning, one is of this week and another of an earlier one;
-- lost, the last conversation is of the fourth week before, so that four weeks without one end with this week.
-- Guests have no account that could be followed from week to week, and are not counted. The filters choose conversations;
-- new, returning and lost are told of these.
-- filters: since, until, zone, language, tier, without, domains
-- mark: at_week, at_kind
-- value: learners count = count
-- opens: engagement-arrivals-rows
-- scans: conversations, as only all of somebody's earlier ones tell whether they are new, and all later ones whether they are lost
-- needs: conversations(id, user_id, started_at)
\ir pieces/left-out.sql
\ir pieces/people-then.sql
\ir pieces/weeks.sql
\set who conversation.user_id
\set moment conversation.started_at
WITH left_out AS MATERIALIZED (
    :left_out
), started AS (
    SELECT conversation.user_id, (date_trunc('week', conversation.started_at AT TIME ZONE 'UTC' AT TIME ZONE :'zone'))::date AS monday
      FROM conversations AS conversation
     WHERE conversation.user_id IS NOT NULL AND conversation.started_at < :'until'::timestamp
       AND (:'language'::text = '' OR conversation.target_language_id = :'language'::text) -- if conversations.target_language_id
       :people_then
     GROUP BY 1, 2
), present AS (
    SELECT monday, lag(monday) OVER learner IS NULL AS first, lead(monday) OVER learner AS next_monday
      FROM started
    WINDOW learner AS (PARTITION BY user_id ORDER BY monday)
), counted AS (
    SELECT to_char(monday, 'YYYY-MM-DD') AS at_week, CASE WHEN first THEN 'new' ELSE 'returning' END AS at_kind, count(*) AS n
      FROM present
     GROUP BY 1, 2
     UNION ALL
    SELECT to_char(monday + 28, 'YYYY-MM-DD'), 'lost', count(*)
      FROM present
     WHERE next_monday IS NULL OR next_monday > monday + 28
     GROUP BY 1
), week AS (
    :weeks_of_period
), kind (place, at_kind) AS (
    VALUES (1, 'new'), (2, 'returning'), (3, 'lost')
)
SELECT week.at_week, kind.at_kind, coalesce(counted.n, 0) AS learners, coalesce(counted.n, 0) AS n
  FROM week
 CROSS JOIN kind
  LEFT JOIN counted USING (at_week, at_kind)
 ORDER BY week.at_week, kind.place;
