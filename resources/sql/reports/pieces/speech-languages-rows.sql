-- The analyses behind one mark of speech-languages.sql, a page of them.
\ir analyses-rows.sql
\ir analyses-measures.sql
SELECT $piece$
, :analysis_figure AS figure
$piece$ AS analyses_told \gset
SELECT $piece$
AND coalesce(conversation.target_language_id::text, '') = :'at_language'::text
:analyses_of_engine
AND measure.at_measure = :'at_measure'::text
:analyses_measured
$piece$ AS analyses_of_mark \gset
