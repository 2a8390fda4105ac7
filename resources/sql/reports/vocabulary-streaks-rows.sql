-- The rows behind one mark of vocabulary-streaks.sql: stats.
-- language, tier, without, domains: as there. at_kind, at_bucket: the mark.
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
         , ('current', stat.current_streak_days::text) -- if user_learning_stats.current_streak_days
         , ('longest', stat.longest_streak_days::text) -- if user_learning_stats.longest_streak_days
           ) AS streak (at_kind, days)
  LEFT JOIN users AS person ON person.id = stat.user_id -- if users.id, users.display_name
 WHERE streak.at_kind = :'at_kind'::text
   AND (ARRAY['0', '1-2', '3-6', '7-13', '14-29', '30+'])[1 + width_bucket(CASE WHEN streak.days::text ~ '^\s*-?\d{1,15}(\.\d{1,9})?\s*$' THEN streak.days::text::numeric END, ARRAY[1, 3, 7, 14, 30]::numeric[])] = :'at_bucket'::text
   AND streak.days ~ '^\s*-?\d{1,15}(\.\d{1,9})?\s*$'
   AND (:'language'::text = '' OR stat.language_id = :'language'::text)
   :people_today
   AND (:'after_id'::text = '' OR stat.id::text > :'after_id'::text)
 ORDER BY stat.id::text
 LIMIT :'limit'::bigint;
