-- The rows behind one mark of speech-pauses-weeks.sql: analyses, newest first.
-- since, until, zone, language, tier, guests, without, domains: as there. at_week, at_engine, at_measure: the mark.
-- limit: so many rows, of those after the row with after_analyzed_at and after_id; both empty: from the start.
-- Learners stand by their name, never by an address.
-- needs: message_audio_analysis(id, message_id, analyzed_at)
-- needs: messages(id, conversation_id)
-- needs: conversations(id, user_id)
-- pages: analyzed_at, id
\ir pieces/speech-weeks-rows.sql
\set first pauses
\set first_column pause_count
\set second hesitations
\set second_column hesitation_count
WITH left_out AS MATERIALIZED (
    :left_out
)
:analyses_rows
;
