-- Which words give most trouble, the first forty:
-- since, until: the period, in UTC, until not included.
-- language: of the conversation. tier: of the learner in the month that is told of: of the usage row, else of the active
-- subscription with the latest end, else free. guests: "out" or "only". without, domains: accounts left out.
-- at_language: of the conversation. at_word: in small letters, without marks around it. n: the analyses that name it.
-- filters: since, until, language, tier, guests, without, domains
-- mark: at_language, at_word
-- value: analyses count = count
-- opens: speech-problem-words-rows
-- needs: message_audio_analysis(id, message_id, analyzed_at, problematic_words)
-- needs: messages(id, conversation_id)
-- needs: conversations(id, user_id, target_language_id)
\ir pieces/left-out.sql
\ir pieces/analysed-message.sql
\ir pieces/analyses-words.sql
\ir pieces/conversations-narrowed.sql
\set who conversation.user_id
\set moment analysis.analyzed_at
WITH left_out AS MATERIALIZED (
    :left_out
), counted AS (
    SELECT coalesce(conversation.target_language_id::text, '') AS at_language
         , problem.word AS at_word
         , count(*) AS n
      FROM message_audio_analysis AS analysis
      -- One look-up for each analysis, for a plain join reads all messages.
     :analysed_message
     :analyses_read
     WHERE analysis.analyzed_at >= :'since'::timestamp AND analysis.analyzed_at < :'until'::timestamp
       AND problem.word <> ''
       :conversations_narrowed
     GROUP BY 1, 2
)
SELECT at_language, at_word
     , coalesce(counted.n, 0) AS analyses
     , coalesce(counted.n, 0) AS n
  FROM counted
 ORDER BY counted.n DESC, at_language, at_word
 LIMIT 40;
