-- What each phoneme of an analysis scored: `total` of all times that it was heard with a score, `heard` such times.
SELECT $piece$
CROSS JOIN LATERAL (SELECT btrim(item.value ->> 'phoneme') AS sound, sum(CASE WHEN item.value ->> 'accuracyScore' ~ '^\d{1,9}(\.\d{1,9})?$' THEN (item.value ->> 'accuracyScore')::numeric END) AS total, count(CASE WHEN item.value ->> 'accuracyScore' ~ '^\d{1,9}(\.\d{1,9})?$' THEN (item.value ->> 'accuracyScore')::numeric END) AS heard
                     FROM jsonb_array_elements(CASE jsonb_typeof(to_jsonb(analysis.phoneme_analysis)) WHEN 'array' THEN to_jsonb(analysis.phoneme_analysis) ELSE '[]' END) AS item
                    GROUP BY 1) AS phoneme
$piece$ AS analyses_read \gset
