-- The rows behind one mark of speech-problem-words.sql: analyses, newest first.
-- since, until, language, tier, guests, without, domains: as there. at_language, at_word: the mark.
-- limit: so many rows, of those after the row with after_analyzed_at and after_id; both empty: from the start.
-- Learners stand by their name, never by an address.
-- needs: message_audio_analysis(id, message_id, analyzed_at, problematic_words)
-- needs: messages(id, conversation_id)
-- needs: conversations(id, user_id, target_language_id)
-- pages: analyzed_at, id
\ir pieces/analyses-rows.sql
\ir pieces/analyses-words.sql
SELECT $piece$
$piece$ AS analyses_told \gset
SELECT $piece$
AND coalesce(conversation.target_language_id::text, '') = :'at_language'::text
AND problem.word = :'at_word'::text
AND problem.word <> ''
$piece$ AS analyses_of_mark \gset
WITH left_out AS MATERIALIZED (
    :left_out
)
:analyses_rows
;
