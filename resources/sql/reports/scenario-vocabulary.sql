-- The target words that learners of one scenario used and missed most: the first ten of each kind.
-- scenario, since, until: as in scenario-outcomes.sql. figure: "used" or "missed". n: the outcomes that name the word.
-- A value that is no list names no word; what a list holds beside texts stands as it is written.
-- needs: scenario_outcomes(scenario_id, created_at)
WITH outcome AS (
    SELECT row_number() OVER () AS number
         , to_json(used_target_vocabulary) AS used -- if scenario_outcomes.used_target_vocabulary
         , to_json(missed_target_vocabulary) AS missed -- if scenario_outcomes.missed_target_vocabulary
      FROM scenario_outcomes
     WHERE scenario_id = :'scenario'::text
       AND created_at >= :'since'::timestamp AND created_at < :'until'::timestamp
), named AS (
    -- A text that PostgreSQL cannot decode (U+0000, half a surrogate pair) stands as it is written.
    SELECT DISTINCT list.figure, number
         , btrim(CASE WHEN word.value::text ~* '\\u(0000|d[89a-f])' THEN word.value::text ELSE word.value #>> '{}' END) AS word
      FROM outcome
     CROSS JOIN LATERAL (VALUES
           (NULL, NULL::json)
         , ('used', used) -- if scenario_outcomes.used_target_vocabulary
         , ('missed', missed) -- if scenario_outcomes.missed_target_vocabulary
           ) AS list (figure, words)
     CROSS JOIN LATERAL json_array_elements(CASE json_typeof(list.words) WHEN 'array' THEN list.words ELSE '[]' END) AS word
), counted AS (
    SELECT figure, word, count(*) AS n, row_number() OVER (PARTITION BY figure ORDER BY count(*) DESC, word) AS place
      FROM named
     WHERE word <> ''
     GROUP BY figure, word
)
SELECT figure, word, n
  FROM counted
 WHERE place <= 10
 ORDER BY figure, place;
