-- Which target words are missed most, the first forty:
-- since, until: the period, in UTC, until not included.
-- language: of the conversation. tier: of the learner in the month of the outcome: of the usage row, else of the active
-- subscription with the latest end, else free. without, domains: accounts left out.
-- at_language: of the conversation; empty: not known. at_word: the word. n: the outcomes that name it among the missed ones.
-- filters: since, until, language, tier, without, domains
-- mark: at_language, at_word
-- value: missed count = count
-- opens: scenarios-missed-words-rows
-- needs: scenario_outcomes(id, user_id, scenario_id, created_at, conversation_id, missed_target_vocabulary)
-- needs: conversations(id, target_language_id)
\ir pieces/left-out.sql
\ir pieces/people-then.sql
\set who outcome.user_id
\set moment outcome.created_at
WITH left_out AS MATERIALIZED (
    :left_out
), counted AS (
    SELECT coalesce(conversation.target_language_id::text, '') AS at_language
         , missed.word AS at_word
         , count(*) AS n
      FROM scenario_outcomes AS outcome
      LEFT JOIN conversations AS conversation ON conversation.id = outcome.conversation_id
     CROSS JOIN LATERAL (SELECT DISTINCT btrim(CASE WHEN word.value::text ~* '\\u(0000|d[89a-f])' THEN word.value::text ELSE word.value #>> '{}' END) AS word
                           FROM json_array_elements(CASE json_typeof(to_json(outcome.missed_target_vocabulary)) WHEN 'array' THEN to_json(outcome.missed_target_vocabulary) ELSE '[]' END) AS word) AS missed
     WHERE outcome.created_at >= :'since'::timestamp AND outcome.created_at < :'until'::timestamp
       AND missed.word <> ''
       :people_then
       AND (:'language'::text = '' OR conversation.target_language_id = :'language'::text)
     GROUP BY 1, 2
)
SELECT at_language, at_word
     , coalesce(counted.n, 0) AS missed
     , coalesce(counted.n, 0) AS n
  FROM counted
 ORDER BY counted.n DESC, at_language, at_word
 LIMIT 40;
