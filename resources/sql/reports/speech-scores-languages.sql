-- How accurate and fluent speech is, by language:
-- since, until: the period, in UTC, until not included.
-- language: of the conversation. tier: of the learner in the month that is told of: of the usage row, else of the active
-- subscription with the latest end, else free. guests: "out" or "only". without, domains: accounts left out.
-- at_language: its id.
-- at_engine: engine, version and model, whose figures cannot be compared with those of another.
-- at_measure: accuracy or fluency, documented as 0 to 100 and shown as found. mean: of the analyses with a figure.
-- filters: since, until, language, tier, guests, without, domains
-- mark: at_language, at_engine, at_measure
-- value: mean score = mean(figure)
-- opens: speech-scores-languages-rows
-- needs: message_audio_analysis(id, message_id, analyzed_at)
-- needs: messages(id, conversation_id)
-- needs: conversations(id, user_id, target_language_id)
\ir pieces/speech-languages.sql
\set first accuracy
\set first_column overall_accuracy_score
\set second fluency
\set second_column overall_fluency_score
WITH left_out AS MATERIALIZED (
    :left_out
)
:speech_languages
;
