-- The rows behind one mark of vocabulary-proficiency.sql: stats.
-- language, tier, without, domains: as there. at_language, at_skill: the mark.
-- limit: so many rows, of those after the row with after_id; empty: from the start.
-- Learners stand by their name, never by an address.
-- needs: user_learning_stats(id, user_id, language_id)
-- pages: id
\ir pieces/left-out.sql
\ir pieces/learner-name.sql
\ir pieces/people-today.sql
\set who stat.user_id
WITH left_out AS MATERIALIZED (
    :left_out
)
SELECT stat.id::text AS id, stat.user_id::text AS user_id
     :learner_name
     , CASE WHEN skill.figure::text ~ '^\s*-?\d{1,15}(\.\d{1,9})?\s*$' THEN skill.figure::text::numeric END AS proficiency
     , stat.language_id -- if user_learning_stats.language_id
     , stat.current_streak_days -- if user_learning_stats.current_streak_days
     , stat.longest_streak_days -- if user_learning_stats.longest_streak_days
     , stat.overall_proficiency -- if user_learning_stats.overall_proficiency
     , stat.grammar_proficiency -- if user_learning_stats.grammar_proficiency
     , stat.vocabulary_proficiency -- if user_learning_stats.vocabulary_proficiency
     , stat.pronunciation_proficiency -- if user_learning_stats.pronunciation_proficiency
     , stat.total_study_time_minutes -- if user_learning_stats.total_study_time_minutes
     , stat.total_conversations -- if user_learning_stats.total_conversations
     , stat.last_studied -- if user_learning_stats.last_studied
  FROM user_learning_stats AS stat
 CROSS JOIN LATERAL (VALUES
           (NULL, NULL::text)
         , ('overall', stat.overall_proficiency::text) -- if user_learning_stats.overall_proficiency
         , ('grammar', stat.grammar_proficiency::text) -- if user_learning_stats.grammar_proficiency
         , ('vocabulary', stat.vocabulary_proficiency::text) -- if user_learning_stats.vocabulary_proficiency
         , ('pronunciation', stat.pronunciation_proficiency::text) -- if user_learning_stats.pronunciation_proficiency
           ) AS skill (at_skill, figure)
  LEFT JOIN users AS person ON person.id = stat.user_id -- if users.id, users.display_name
 WHERE coalesce(stat.language_id::text, '') = :'at_language'::text
   AND skill.at_skill = :'at_skill'::text
   AND skill.figure ~ '^\s*-?\d{1,15}(\.\d{1,9})?\s*$'
   AND (:'language'::text = '' OR stat.language_id = :'language'::text)
   :people_today
   AND (:'after_id'::text = '' OR stat.id::text > :'after_id'::text)
 ORDER BY stat.id::text
 LIMIT :'limit'::bigint;
