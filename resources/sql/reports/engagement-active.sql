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
WITH left_out AS MATERIALIZED (
    SELECT lower(account) AS id FROM unnest(coalesce(nullif(:'without'::text, ''), '{}')::text[]) AS account
     UNION ALL SELECT person.id::text FROM users AS person WHERE :'domains'::text NOT IN ('', '{}') AND lower(split_part(person.email, '@', 2)) = ANY (coalesce(nullif(:'domains'::text, ''), '{}')::text[]) -- if users.id, users.email
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
       AND (:'language'::text = '' OR conversation.target_language_id = :'language'::text) -- if conversations.target_language_id
       AND CASE :'guests'::text WHEN 'out' THEN conversation.user_id IS NOT NULL WHEN 'only' THEN conversation.user_id IS NULL ELSE true END
       AND NOT EXISTS (SELECT FROM left_out WHERE left_out.id = conversation.user_id::text)
       AND (:'tier'::text = '' OR conversation.user_id IS NOT NULL AND :'tier'::text = coalesce(NULL
               , (SELECT max(nullif(used.tier_when_used::text, '')) FROM user_usage AS used WHERE used.user_id = conversation.user_id AND used.period = to_char(conversation.started_at, 'YYYY-MM')) -- if user_usage.user_id, user_usage.period, user_usage.tier_when_used
               , (SELECT held.tier_id::text FROM subscriptions AS held WHERE held.user_id = conversation.user_id AND held.status::text IN ('active', 'trialing') ORDER BY held.current_period_end DESC LIMIT 1) -- if subscriptions.user_id, subscriptions.tier_id, subscriptions.status, subscriptions.current_period_end
               , (SELECT max(held.current_tier::text) FROM subscriptions AS held WHERE held.user_id = conversation.user_id AND lower(held.is_active::text) IN ('true', 't', '1')) -- if subscriptions.user_id, subscriptions.current_tier, subscriptions.is_active
               , (SELECT free.id::text FROM tiers AS free WHERE free.id::text = 'free') -- if tiers.id
               , ''))
), present AS (
    SELECT day, lead(day) OVER (PARTITION BY person ORDER BY day) AS next_day
      FROM started
     WHERE person IS NOT NULL
), step AS (
    -- A day of practice counts a person from that day on, until the window leaves it behind or the next one takes over.
    SELECT span.days, present.day, 1 AS people, 1 AS active_days
      FROM present
     CROSS JOIN span
     UNION ALL
    SELECT span.days, least(present.day + span.days, present.next_day), -1, 0
      FROM present
     CROSS JOIN span
     UNION ALL
    SELECT span.days, present.day + span.days, 0, -1
      FROM present
     CROSS JOIN span
), summed AS (
    SELECT days, day, sum(people) AS people, sum(active_days) AS active_days
      FROM step
     GROUP BY days, day
), calendar AS (
    SELECT day::date AS day
      FROM bound
     CROSS JOIN generate_series(bound.first_day - 32, bound.last_day, interval '1 day') AS day
), running AS (
    SELECT span.days, calendar.day
         , sum(coalesce(summed.people, 0)) OVER (PARTITION BY span.days ORDER BY calendar.day)::bigint AS people
         , sum(coalesce(summed.active_days, 0)) OVER (PARTITION BY span.days ORDER BY calendar.day)::bigint AS active_days
      FROM calendar
     CROSS JOIN span
      LEFT JOIN summed ON summed.days = span.days AND summed.day = calendar.day
)
SELECT to_char(running.day, 'YYYY-MM-DD') AS at_day, running.days::text AS at_span
     , running.people
     , running.people AS n
  FROM running
  JOIN bound ON running.day BETWEEN bound.first_day AND bound.last_day
 ORDER BY running.day, running.days;
