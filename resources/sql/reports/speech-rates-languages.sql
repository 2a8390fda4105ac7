-- How fast learners speak, in words a minute, by language:
-- since, until: the period, in UTC, until not included.
-- language: of the conversation. tier: of the learner in the month that is told of: of the usage row, else of the active
-- subscription with the latest end, else free. guests: "out" or "only". without, domains: accounts left out.
-- at_language: its id.
-- at_engine: engine, version and model, whose figures cannot be compared with those of another.
-- at_measure: speech, pauses included, or articulation, without them. mean: of the analyses with a figure.
-- filters: since, until, language, tier, guests, without, domains
-- mark: at_language, at_engine, at_measure
-- value: mean count = mean(figure)
-- opens: speech-rates-languages-rows
-- needs: message_audio_analysis(id, message_id, analyzed_at)
-- needs: messages(id, conversation_id)
-- needs: conversations(id, user_id, target_language_id)
\ir pieces/left-out.sql
\ir pieces/engine.sql
\ir pieces/analysed-message.sql
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
         , measure.at_measure AS at_measure
         , round(avg(CASE WHEN measure.figure::text ~ '^\s*-?\d{1,15}(\.\d{1,9})?\s*$' THEN measure.figure::text::numeric END), 6) AS mean
         , count(*) AS n
      FROM message_audio_analysis AS analysis
      -- One look-up for each analysis, for a plain join reads all messages.
     :analysed_message
     CROSS JOIN LATERAL (VALUES
               (NULL, NULL::text)
             , ('speech', analysis.speech_rate_wpm::text) -- if message_audio_analysis.speech_rate_wpm
             , ('articulation', analysis.articulation_rate_wpm::text) -- if message_audio_analysis.articulation_rate_wpm
               ) AS measure (at_measure, figure)
     WHERE analysis.analyzed_at >= :'since'::timestamp AND analysis.analyzed_at < :'until'::timestamp
       AND measure.figure ~ '^\s*-?\d{1,15}(\.\d{1,9})?\s*$'
       :conversations_narrowed
     GROUP BY 1, 2, 3
)
SELECT at_language, at_engine, at_measure
     , counted.mean
     , coalesce(counted.n, 0) AS n
  FROM counted
 ORDER BY at_language, at_engine, at_measure;
