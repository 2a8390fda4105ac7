-- How many conversations of each week were held by learners, by guests of their own, and by guests who share an id:
-- since, until: the period, in UTC, until not included. zone: in whose Monday a week begins.
-- language: of the conversation. tier: of the learner in the month of the conversation: of the usage row, else of the active
-- subscription with the latest end, else free. guests: "out" or "only". without, domains: accounts left out.
-- at_kind: learner, guest, or anonymous, the id that all guests without one of their own share and which is never one guest.
-- filters: since, until, zone, language, tier, guests, without, domains
-- mark: at_week, at_kind
-- value: conversations count = count
-- opens: engagement-guests-against-users-rows
-- needs: conversations(id, user_id, started_at, guest_id)
\ir pieces/left-out.sql
\ir pieces/conversations-narrowed.sql
\ir pieces/weeks.sql
\set who conversation.user_id
\set moment conversation.started_at
WITH left_out AS MATERIALIZED (
    :left_out
), counted AS (
    SELECT to_char(date_trunc('week', conversation.started_at AT TIME ZONE 'UTC' AT TIME ZONE :'zone'), 'YYYY-MM-DD') AS at_week
         , CASE WHEN conversation.user_id IS NOT NULL THEN 'learner' WHEN coalesce(conversation.guest_id, '') IN ('', 'anonymous') THEN 'anonymous' ELSE 'guest' END AS at_kind
         , count(*) AS n
      FROM conversations AS conversation
     WHERE conversation.started_at >= :'since'::timestamp AND conversation.started_at < :'until'::timestamp
       :conversations_narrowed
     GROUP BY 1, 2
), week AS (
    :weeks_of_period
), kind AS (
    SELECT coalesce(known.place, 1000) AS place, at_kind
      FROM (VALUES (1, 'learner'), (2, 'guest'), (3, 'anonymous')) AS known (place, at_kind)
      FULL JOIN (SELECT DISTINCT at_kind FROM counted) AS seen USING (at_kind)
)
SELECT week.at_week, kind.at_kind
     , coalesce(counted.n, 0) AS conversations
     , coalesce(counted.n, 0) AS n
  FROM week
 CROSS JOIN kind
  LEFT JOIN counted USING (at_week, at_kind)
 ORDER BY week.at_week, kind.place, kind.at_kind;
