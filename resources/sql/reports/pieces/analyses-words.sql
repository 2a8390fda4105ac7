-- The words that an analysis names as problematic, each once: in small letters, without marks around it.
SELECT $piece$
CROSS JOIN LATERAL (SELECT DISTINCT lower(btrim(item.value ->> 'word', ' .,!?;:…。、！？')) AS word
                     FROM jsonb_array_elements(CASE jsonb_typeof(to_jsonb(analysis.problematic_words)) WHEN 'array' THEN to_jsonb(analysis.problematic_words) ELSE '[]' END) AS item) AS problem
$piece$ AS analyses_read \gset
