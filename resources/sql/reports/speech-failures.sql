-- Why recordings could not be processed:
-- since, until: the period, in UTC, until not included.
-- language: of the conversation. tier: of the learner in the month that is told of: of the usage row, else of the active
-- subscription with the latest end, else free. guests: "out" or "only". without, domains: accounts left out.
-- at_error: the first 120 letters of what was said, the fifteen most frequent ones; Other: all the rest together; empty: nothing.
-- filters: since, until, language, tier, guests, without, domains
-- mark: at_error
-- value: recordings count = count
-- opens: speech-failures-rows
-- needs: messages(id, conversation_id, timestamp, audio_processing_state, audio_processing_error)
-- needs: conversations(id, user_id)
WITH left_out AS MATERIALIZED (
    SELECT lower(account) AS id FROM unnest(coalesce(nullif(:'without'::text, ''), '{}')::text[]) AS account
     UNION ALL SELECT person.id::text FROM users AS person WHERE :'domains'::text NOT IN ('', '{}') AND lower(split_part(person.email, '@', 2)) = ANY (coalesce(nullif(:'domains'::text, ''), '{}')::text[]) -- if users.id, users.email
), seen AS (
    SELECT left(coalesce(message.audio_processing_error, ''), 120) AS series, count(*) AS n
      FROM messages AS message
      JOIN conversations AS conversation ON conversation.id = message.conversation_id
     WHERE message.timestamp >= :'since'::timestamp AND message.timestamp < :'until'::timestamp
       AND message.audio_processing_state::text = 'failed'
       AND (:'language'::text = '' OR conversation.target_language_id = :'language'::text) -- if conversations.target_language_id
       AND CASE :'guests'::text WHEN 'out' THEN conversation.user_id IS NOT NULL WHEN 'only' THEN conversation.user_id IS NULL ELSE true END
       AND NOT EXISTS (SELECT FROM left_out WHERE left_out.id = conversation.user_id::text)
       AND (:'tier'::text = '' OR conversation.user_id IS NOT NULL AND :'tier'::text = coalesce(NULL
               , (SELECT max(nullif(used.tier_when_used::text, '')) FROM user_usage AS used WHERE used.user_id = conversation.user_id AND used.period = to_char(message.timestamp, 'YYYY-MM')) -- if user_usage.user_id, user_usage.period, user_usage.tier_when_used
               , (SELECT held.tier_id::text FROM subscriptions AS held WHERE held.user_id = conversation.user_id AND held.status::text IN ('active', 'trialing') ORDER BY held.current_period_end DESC LIMIT 1) -- if subscriptions.user_id, subscriptions.tier_id, subscriptions.status, subscriptions.current_period_end
               , (SELECT max(held.current_tier::text) FROM subscriptions AS held WHERE held.user_id = conversation.user_id AND lower(held.is_active::text) IN ('true', 't', '1')) -- if subscriptions.user_id, subscriptions.current_tier, subscriptions.is_active
               , (SELECT free.id::text FROM tiers AS free WHERE free.id::text = 'free') -- if tiers.id
               , ''))
     GROUP BY 1
), ranked AS (
    SELECT series, least(place, 16) AS place, CASE WHEN place <= 15 THEN series ELSE 'Other' END AS label
      FROM (SELECT series, row_number() OVER (ORDER BY n DESC, series) AS place FROM seen) AS placed
), counted AS (
    SELECT ranked.label AS at_error
         , count(*) AS n
      FROM messages AS message
      JOIN conversations AS conversation ON conversation.id = message.conversation_id
      JOIN ranked ON ranked.series = left(coalesce(message.audio_processing_error, ''), 120)
     WHERE message.timestamp >= :'since'::timestamp AND message.timestamp < :'until'::timestamp
       AND message.audio_processing_state::text = 'failed'
       AND (:'language'::text = '' OR conversation.target_language_id = :'language'::text) -- if conversations.target_language_id
       AND CASE :'guests'::text WHEN 'out' THEN conversation.user_id IS NOT NULL WHEN 'only' THEN conversation.user_id IS NULL ELSE true END
       AND NOT EXISTS (SELECT FROM left_out WHERE left_out.id = conversation.user_id::text)
       AND (:'tier'::text = '' OR conversation.user_id IS NOT NULL AND :'tier'::text = coalesce(NULL
               , (SELECT max(nullif(used.tier_when_used::text, '')) FROM user_usage AS used WHERE used.user_id = conversation.user_id AND used.period = to_char(message.timestamp, 'YYYY-MM')) -- if user_usage.user_id, user_usage.period, user_usage.tier_when_used
               , (SELECT held.tier_id::text FROM subscriptions AS held WHERE held.user_id = conversation.user_id AND held.status::text IN ('active', 'trialing') ORDER BY held.current_period_end DESC LIMIT 1) -- if subscriptions.user_id, subscriptions.tier_id, subscriptions.status, subscriptions.current_period_end
               , (SELECT max(held.current_tier::text) FROM subscriptions AS held WHERE held.user_id = conversation.user_id AND lower(held.is_active::text) IN ('true', 't', '1')) -- if subscriptions.user_id, subscriptions.current_tier, subscriptions.is_active
               , (SELECT free.id::text FROM tiers AS free WHERE free.id::text = 'free') -- if tiers.id
               , ''))
     GROUP BY 1
), error AS (
    SELECT label AS at_error, min(place) AS place
      FROM ranked
     GROUP BY label
)
SELECT error.at_error
     , coalesce(counted.n, 0) AS recordings
     , coalesce(counted.n, 0) AS n
  FROM error
  LEFT JOIN counted USING (at_error)
 ORDER BY error.place;
