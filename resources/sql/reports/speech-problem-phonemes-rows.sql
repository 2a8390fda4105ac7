-- The rows behind one mark of speech-problem-phonemes.sql: analyses, newest first.
-- since, until, language, tier, guests, without, domains: as there. at_language, at_engine, at_phoneme: the mark.
-- limit: so many rows, of those after the row with after_analyzed_at and after_id; both empty: from the start.
-- Learners stand by their name, never by an address.
-- needs: message_audio_analysis(id, message_id, analyzed_at, phoneme_analysis)
-- needs: messages(id, conversation_id)
-- needs: conversations(id, user_id, target_language_id)
-- pages: analyzed_at, id
\ir pieces/analyses-rows.sql
\ir pieces/analyses-phonemes.sql
SELECT $piece$
, phoneme.total
, phoneme.heard
$piece$ AS analyses_told \gset
SELECT $piece$
AND coalesce(conversation.target_language_id::text, '') = :'at_language'::text
:analyses_of_engine
AND phoneme.sound = :'at_phoneme'::text
AND phoneme.sound <> '' AND phoneme.heard > 0
$piece$ AS analyses_of_mark \gset
WITH left_out AS MATERIALIZED (
    :left_out
)
:analyses_rows
;
