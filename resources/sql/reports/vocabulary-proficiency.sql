-- How proficient learners are, by language, on average:
-- language: of the row. tier: of the learner today: of the active subscription with the latest end, else free. without, domains:
-- accounts left out. As it stands today, whatever the period.
-- at_language: its id. at_skill: overall, grammar, vocabulary or pronunciation, documented as 0 to 1 and shown as found.
-- filters: language, tier, without, domains
-- mark: at_language, at_skill
-- value: mean share = mean(proficiency)
-- opens: vocabulary-proficiency-rows
-- needs: user_learning_stats(id, user_id, language_id)
\ir pieces/left-out.sql
\ir pieces/people-today.sql
\set who stat.user_id
WITH left_out AS MATERIALIZED (
    :left_out
), counted AS (
    SELECT coalesce(stat.language_id::text, '') AS at_language
         , skill.at_skill AS at_skill
         , round(avg(CASE WHEN skill.figure::text ~ '^\s*-?\d{1,15}(\.\d{1,9})?\s*$' THEN skill.figure::text::numeric END), 6) AS mean
         , count(*) AS n
      FROM user_learning_stats AS stat
     CROSS JOIN LATERAL (VALUES
               (NULL, NULL::text)
             , ('overall', stat.overall_proficiency::text) -- if user_learning_stats.overall_proficiency
             , ('grammar', stat.grammar_proficiency::text) -- if user_learning_stats.grammar_proficiency
             , ('vocabulary', stat.vocabulary_proficiency::text) -- if user_learning_stats.vocabulary_proficiency
             , ('pronunciation', stat.pronunciation_proficiency::text) -- if user_learning_stats.pronunciation_proficiency
               ) AS skill (at_skill, figure)
     WHERE true
       AND skill.figure ~ '^\s*-?\d{1,15}(\.\d{1,9})?\s*$'
       AND (:'language'::text = '' OR stat.language_id = :'language'::text)
       :people_today
     GROUP BY 1, 2
)
SELECT at_language, at_skill, mean, n
  FROM counted
 ORDER BY at_language, array_position(ARRAY['overall', 'grammar', 'vocabulary', 'pronunciation'], at_skill);
