-- The week of an analysis by its Monday in the zone, and the analyses of the mark's week: bounded first, so that an index
-- finds them.
SELECT $piece$
to_char(date_trunc('week', analysis.analyzed_at AT TIME ZONE 'UTC' AT TIME ZONE :'zone'), 'YYYY-MM-DD')
$piece$ AS analysis_week \gset
SELECT $piece$
AND analysis.analyzed_at >= :'at_week'::timestamp - interval '1 day'
AND analysis.analyzed_at < :'at_week'::timestamp + interval '8 days'
AND :analysis_week = :'at_week'::text
$piece$ AS analyses_of_week \gset
