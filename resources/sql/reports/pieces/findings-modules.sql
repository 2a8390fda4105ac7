-- Modules by their findings, the fifteen with most and the rest.
\ir people-then.sql
SELECT $piece$
, seen AS (
    SELECT coalesce(finding.module_id::text, '') AS series, count(*) AS n
      FROM analysis_findings AS finding
     WHERE finding.created_at >= :'since'::timestamp AND finding.created_at < :'until'::timestamp
       AND (:'language'::text = '' OR finding.language_id = :'language'::text) -- if analysis_findings.language_id
       :people_then
     GROUP BY 1
), ranked AS (
    SELECT series, least(place, 16) AS place, CASE WHEN place <= 15 THEN series ELSE 'Other' END AS label
      FROM (SELECT series, row_number() OVER (ORDER BY n DESC, series) AS place FROM seen) AS placed
)
$piece$ AS modules_ranked \gset
