-- Two figures of analyses: `first` and `second` name them, the columns `first_column` and `second_column` hold them. What
-- is no number is no figure.
SELECT $piece$
CROSS JOIN LATERAL (VALUES
           (NULL, NULL::text)
         , (:'first', analysis.:first_column::text) -- if message_audio_analysis.:first_column
         , (:'second', analysis.:second_column::text) -- if message_audio_analysis.:second_column
           ) AS measure (at_measure, figure)
$piece$ AS analyses_read \gset
SELECT $piece$
CASE WHEN measure.figure::text ~ '^\s*-?\d{1,15}(\.\d{1,9})?\s*$' THEN measure.figure::text::numeric END
$piece$ AS analysis_figure \gset
SELECT $piece$
AND measure.figure ~ '^\s*-?\d{1,15}(\.\d{1,9})?\s*$'
$piece$ AS analyses_measured \gset
