-- Which phonemes give most trouble, the first forty by accuracy:
-- since, until: the period, in UTC, until not included.
-- language: of the conversation. tier: of the learner in the month that is told of: of the usage row, else of the active
-- subscription with the latest end, else free. guests: "out" or "only". without, domains: accounts left out.
-- at_language: of the conversation. at_engine: engine, version and model. at_phoneme: in IPA, as the engine heard it. accuracy: of all
-- times that it was heard; n: the analyses in which it was. Phonemes of fewer than ten analyses are left out as too thin.
-- filters: since, until, language, tier, guests, without, domains
-- mark: at_language, at_engine, at_phoneme
-- value: accuracy score = ratio(total, heard)
-- value: heard count = sum(heard)
-- opens: speech-problem-phonemes-rows
-- needs: message_audio_analysis(id, message_id, analyzed_at, phoneme_analysis)
-- needs: messages(id, conversation_id)
-- needs: conversations(id, user_id, target_language_id)
WITH left_out AS MATERIALIZED (
    SELECT lower(account) AS id FROM unnest(coalesce(nullif(:'without'::text, ''), '{}')::text[]) AS account
     UNION ALL SELECT person.id::text FROM users AS person WHERE :'domains'::text NOT IN ('', '{}') AND lower(split_part(person.email, '@', 2)) = ANY (coalesce(nullif(:'domains'::text, ''), '{}')::text[]) -- if users.id, users.email
), counted AS (
    SELECT coalesce(conversation.target_language_id::text, '') AS at_language
         , concat_ws(' ', NULL
               , analysis.analysis_engine -- if message_audio_analysis.analysis_engine
               , analysis.analysis_version -- if message_audio_analysis.analysis_version
               , analysis.analysis_model_version -- if message_audio_analysis.analysis_model_version
               ) AS at_engine
         , phoneme.sound AS at_phoneme
         , round(sum(phoneme.total) / sum(phoneme.heard), 6) AS accuracy
         , sum(phoneme.heard) AS heard
         , count(*) AS n
      FROM message_audio_analysis AS analysis
      -- One look-up for each analysis, for a plain join reads all messages.
     CROSS JOIN LATERAL (SELECT said.conversation_id FROM messages AS said WHERE said.id = analysis.message_id LIMIT 1) AS message
      JOIN conversations AS conversation ON conversation.id = message.conversation_id
     CROSS JOIN LATERAL (SELECT btrim(item.value ->> 'phoneme') AS sound, sum(CASE WHEN item.value ->> 'accuracyScore' ~ '^\d{1,9}(\.\d{1,9})?$' THEN (item.value ->> 'accuracyScore')::numeric END) AS total, count(CASE WHEN item.value ->> 'accuracyScore' ~ '^\d{1,9}(\.\d{1,9})?$' THEN (item.value ->> 'accuracyScore')::numeric END) AS heard
                           FROM jsonb_array_elements(CASE jsonb_typeof(to_jsonb(analysis.phoneme_analysis)) WHEN 'array' THEN to_jsonb(analysis.phoneme_analysis) ELSE '[]' END) AS item
                          GROUP BY 1) AS phoneme
     WHERE analysis.analyzed_at >= :'since'::timestamp AND analysis.analyzed_at < :'until'::timestamp
       AND phoneme.sound <> '' AND phoneme.heard > 0
       AND (:'language'::text = '' OR conversation.target_language_id = :'language'::text) -- if conversations.target_language_id
       AND CASE :'guests'::text WHEN 'out' THEN conversation.user_id IS NOT NULL WHEN 'only' THEN conversation.user_id IS NULL ELSE true END
       AND NOT EXISTS (SELECT FROM left_out WHERE left_out.id = conversation.user_id::text)
       AND (:'tier'::text = '' OR conversation.user_id IS NOT NULL AND :'tier'::text = coalesce(NULL
               , (SELECT max(nullif(used.tier_when_used::text, '')) FROM user_usage AS used WHERE used.user_id = conversation.user_id AND used.period = to_char(analysis.analyzed_at, 'YYYY-MM')) -- if user_usage.user_id, user_usage.period, user_usage.tier_when_used
               , (SELECT held.tier_id::text FROM subscriptions AS held WHERE held.user_id = conversation.user_id AND held.status::text IN ('active', 'trialing') ORDER BY held.current_period_end DESC LIMIT 1) -- if subscriptions.user_id, subscriptions.tier_id, subscriptions.status, subscriptions.current_period_end
               , (SELECT max(held.current_tier::text) FROM subscriptions AS held WHERE held.user_id = conversation.user_id AND lower(held.is_active::text) IN ('true', 't', '1')) -- if subscriptions.user_id, subscriptions.current_tier, subscriptions.is_active
               , (SELECT free.id::text FROM tiers AS free WHERE free.id::text = 'free') -- if tiers.id
               , ''))
     GROUP BY 1, 2, 3
)
SELECT at_language, at_engine, at_phoneme
     , counted.accuracy
     , counted.heard
     , coalesce(counted.n, 0) AS n
  FROM counted
 WHERE counted.n >= 10
 ORDER BY counted.accuracy, at_language, at_engine, at_phoneme
 LIMIT 40;
