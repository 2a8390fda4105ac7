-- The rows behind one mark of speech-pause-length-weeks.sql: analyses, newest first.
-- since, until, zone, language, tier, guests, without, domains: as there. at_week, at_engine: the mark.
-- limit: so many rows, of those after the row with after_analyzed_at and after_id; both empty: from the start.
-- Learners stand by their name, never by an address.
-- needs: message_audio_analysis(id, message_id, analyzed_at, average_pause_duration_ms)
-- needs: messages(id, conversation_id)
-- needs: conversations(id, user_id)
-- pages: analyzed_at, id
\ir pieces/analyses-rows.sql
\ir pieces/analyses-week.sql
SELECT $piece$
$piece$ AS analyses_read \gset
SELECT $piece$
, CASE WHEN analysis.average_pause_duration_ms::text ~ '^\s*-?\d{1,15}(\.\d{1,9})?\s*$' THEN analysis.average_pause_duration_ms::text::numeric END / 1000 AS pause_seconds
$piece$ AS analyses_told \gset
SELECT $piece$
:analyses_of_week
:analyses_of_engine
AND analysis.average_pause_duration_ms::text ~ '^\s*-?\d{1,15}(\.\d{1,9})?\s*$'
$piece$ AS analyses_of_mark \gset
WITH left_out AS MATERIALIZED (
    :left_out
)
:analyses_rows
;
