-- How well words are mastered, by language:
-- language: of the row. tier: of the learner today: of the active subscription with the latest end, else free. without, domains:
-- accounts left out. As it stands today, whatever the period.
-- The languages with most words first. at_language: its id. at_level: new, learning, practicing or mastered.
-- filters: language, tier, without, domains
-- mark: at_language, at_level
-- value: words count = count
-- opens: vocabulary-levels-rows
-- needs: vocabulary_progress(id, user_id, language_id, mastery_level)
\ir pieces/left-out.sql
\ir pieces/people-today.sql
\set who word.user_id
WITH left_out AS MATERIALIZED (
    :left_out
), counted AS (
    SELECT coalesce(word.language_id::text, '') AS at_language
         , coalesce(word.mastery_level::text, '') AS at_level
         , count(*) AS words
         , count(*) AS n
      FROM vocabulary_progress AS word
     WHERE true
       AND (:'language'::text = '' OR word.language_id = :'language'::text)
       :people_today
     GROUP BY 1, 2
)
SELECT at_language, at_level, words, n
  FROM counted
 ORDER BY sum(words) OVER (PARTITION BY at_language) DESC, at_language, array_position(ARRAY['new', 'learning', 'practicing', 'mastered'], at_level), at_level;
