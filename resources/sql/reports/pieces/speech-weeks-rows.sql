-- The analyses behind one mark of speech-weeks.sql, a page of them.
\ir analyses-rows.sql
\ir analyses-measures.sql
\ir analyses-week.sql
SELECT $piece$
, :analysis_figure AS figure
$piece$ AS analyses_told \gset
SELECT $piece$
:analyses_of_week
:analyses_of_engine
AND measure.at_measure = :'at_measure'::text
:analyses_measured
$piece$ AS analyses_of_mark \gset
