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
\ir pieces/left-out.sql
\ir pieces/engine.sql
\ir pieces/analysed-message.sql
\ir pieces/analyses-phonemes.sql
\ir pieces/conversations-narrowed.sql
\set who conversation.user_id
\set moment analysis.analyzed_at
WITH left_out AS MATERIALIZED (
    :left_out
), counted AS (
    SELECT coalesce(conversation.target_language_id::text, '') AS at_language
         , concat_ws(' ', NULL
               :engine_parts
               ) AS at_engine
         , phoneme.sound AS at_phoneme
         , round(sum(phoneme.total) / sum(phoneme.heard), 6) AS accuracy
         , sum(phoneme.heard) AS heard
         , count(*) AS n
      FROM message_audio_analysis AS analysis
      -- One look-up for each analysis, for a plain join reads all messages.
     :analysed_message
     :analyses_read
     WHERE analysis.analyzed_at >= :'since'::timestamp AND analysis.analyzed_at < :'until'::timestamp
       AND phoneme.sound <> '' AND phoneme.heard > 0
       :conversations_narrowed
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
