-- How many people were active on each day, and in the 7 and 30 days up to it:
-- since, until: the period whose days are marks, in UTC, until not included; the windows reach back before it.
-- zone: whose days they are.
-- language: of the conversation. tier: of the learner in the month of the conversation: of the usage row, else of the active
-- subscription with the latest end, else free. guests: "out" or "only". without, domains: accounts left out.
-- Active is who started at least one conversation. A guest with an id of their own counts as one; guests who share the id
-- anonymous cannot be told apart and are not counted.
-- at_span: 1, 7 or 30 days, that day the last of them.
-- filters: since, until, zone, language, tier, guests, without, domains
-- mark: at_day, at_span
-- value: people count = count
-- opens: engagement-active-rows
-- needs: conversations(id, user_id, started_at)
\ir pieces/left-out.sql
\ir pieces/conversations-narrowed.sql
\ir pieces/active-spans.sql
\set who conversation.user_id
\set moment conversation.started_at
WITH left_out AS MATERIALIZED (
    :left_out
), span (days) AS (
    VALUES (1), (7), (30)
), bound AS (
    SELECT (:'since'::timestamp AT TIME ZONE 'UTC' AT TIME ZONE :'zone')::date AS first_day
         , ((:'until'::timestamp - interval '1 microsecond') AT TIME ZONE 'UTC' AT TIME ZONE :'zone')::date AS last_day
), started AS (
    SELECT DISTINCT coalesce(conversation.user_id::text
           , CASE WHEN conversation.guest_id NOT IN ('', 'anonymous') THEN 'guest ' || conversation.guest_id END -- if conversations.guest_id
           ) AS person
         , (conversation.started_at AT TIME ZONE 'UTC' AT TIME ZONE :'zone')::date AS day
      FROM conversations AS conversation
     WHERE conversation.started_at >= :'since'::timestamp - interval '31 days' AND conversation.started_at < :'until'::timestamp
       :conversations_narrowed
), present AS (
    SELECT day, lead(day) OVER (PARTITION BY person ORDER BY day) AS next_day
      FROM started
     WHERE person IS NOT NULL
)
:active_spans
SELECT to_char(running.day, 'YYYY-MM-DD') AS at_day, running.days::text AS at_span
     , running.people
     , running.people AS n
  FROM running
  JOIN bound ON running.day BETWEEN bound.first_day AND bound.last_day
 ORDER BY running.day, running.days;
