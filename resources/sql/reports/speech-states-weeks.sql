-- What became of the recordings of each week:
-- since, until: the period, in UTC, until not included. zone: in whose Monday a week begins.
-- language: of the conversation. tier: of the learner in the month that is told of: of the usage row, else of the active
-- subscription with the latest end, else free. guests: "out" or "only". without, domains: accounts left out.
-- at_state: pending, uploading, uploaded, analyzing, analyzed or failed; empty: none. A message counts as a recording when it
-- has audio, or has left the state pending.
-- filters: since, until, zone, language, tier, guests, without, domains
-- mark: at_week, at_state
-- value: recordings count = count
-- opens: speech-states-weeks-rows
-- scans: conversations, as a month's recordings are of so many of them that each by its key takes longer than all at once
-- needs: messages(id, conversation_id, timestamp, audio_processing_state)
-- needs: conversations(id, user_id)
WITH left_out AS MATERIALIZED (
    SELECT lower(account) AS id FROM unnest(coalesce(nullif(:'without'::text, ''), '{}')::text[]) AS account
     UNION ALL SELECT person.id::text FROM users AS person WHERE :'domains'::text NOT IN ('', '{}') AND lower(split_part(person.email, '@', 2)) = ANY (coalesce(nullif(:'domains'::text, ''), '{}')::text[]) -- if users.id, users.email
), counted AS (
    SELECT to_char(date_trunc('week', message.timestamp AT TIME ZONE 'UTC' AT TIME ZONE :'zone'), 'YYYY-MM-DD') AS at_week
         , coalesce(message.audio_processing_state::text, '') AS at_state
         , count(*) AS n
      FROM messages AS message
      JOIN conversations AS conversation ON conversation.id = message.conversation_id
     WHERE message.timestamp >= :'since'::timestamp AND message.timestamp < :'until'::timestamp
       AND (message.audio_processing_state::text NOT IN ('', 'pending')
             OR nullif(btrim(message.audio_storage_key::text), '') IS NOT NULL -- if messages.audio_storage_key
             OR nullif(btrim(message.audio_url::text), '') IS NOT NULL -- if messages.audio_url
           )
       AND (:'language'::text = '' OR conversation.target_language_id = :'language'::text) -- if conversations.target_language_id
       AND CASE :'guests'::text WHEN 'out' THEN conversation.user_id IS NOT NULL WHEN 'only' THEN conversation.user_id IS NULL ELSE true END
       AND NOT EXISTS (SELECT FROM left_out WHERE left_out.id = conversation.user_id::text)
       AND (:'tier'::text = '' OR conversation.user_id IS NOT NULL AND :'tier'::text = coalesce(NULL
               , (SELECT max(nullif(used.tier_when_used::text, '')) FROM user_usage AS used WHERE used.user_id = conversation.user_id AND used.period = to_char(message.timestamp, 'YYYY-MM')) -- if user_usage.user_id, user_usage.period, user_usage.tier_when_used
               , (SELECT held.tier_id::text FROM subscriptions AS held WHERE held.user_id = conversation.user_id AND held.status::text IN ('active', 'trialing') ORDER BY held.current_period_end DESC LIMIT 1) -- if subscriptions.user_id, subscriptions.tier_id, subscriptions.status, subscriptions.current_period_end
               , (SELECT max(held.current_tier::text) FROM subscriptions AS held WHERE held.user_id = conversation.user_id AND lower(held.is_active::text) IN ('true', 't', '1')) -- if subscriptions.user_id, subscriptions.current_tier, subscriptions.is_active
               , (SELECT free.id::text FROM tiers AS free WHERE free.id::text = 'free') -- if tiers.id
               , ''))
     GROUP BY 1, 2
), week AS (
    SELECT to_char(bound.first + number * 7, 'YYYY-MM-DD') AS at_week
      FROM (SELECT (date_trunc('week', :'since'::timestamp AT TIME ZONE 'UTC' AT TIME ZONE :'zone'))::date AS first
                 , (date_trunc('week', (:'until'::timestamp - interval '1 microsecond') AT TIME ZONE 'UTC' AT TIME ZONE :'zone'))::date AS last) AS bound
     CROSS JOIN generate_series(0, (bound.last - bound.first) / 7) AS number
), state AS (
    SELECT at_state, sum(n) AS total
      FROM counted
     GROUP BY at_state
)
SELECT week.at_week, state.at_state
     , coalesce(counted.n, 0) AS recordings
     , coalesce(counted.n, 0) AS n
  FROM week
 CROSS JOIN state
  LEFT JOIN counted USING (at_week, at_state)
 ORDER BY week.at_week, state.at_state;
