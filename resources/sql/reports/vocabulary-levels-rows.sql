-- The rows behind one mark of vocabulary-levels.sql: words.
-- language, tier, without, domains: as there. at_language, at_level: the mark.
-- limit: so many rows, of those after the row with after_id; empty: from the start.
-- Learners stand by their name, never by an address.
-- needs: vocabulary_progress(id, user_id, language_id, mastery_level)
-- pages: id
\ir pieces/left-out.sql
\ir pieces/learner-name.sql
\ir pieces/people-today.sql
\set who word.user_id
WITH left_out AS MATERIALIZED (
    :left_out
)
SELECT word.id::text AS id, word.user_id::text AS user_id
     :learner_name
     , word.language_id -- if vocabulary_progress.language_id
     , word.word -- if vocabulary_progress.word
     , word.mastery_level -- if vocabulary_progress.mastery_level
     , word.encounter_count -- if vocabulary_progress.encounter_count
     , word.successful_usage_count -- if vocabulary_progress.successful_usage_count
     , word.last_reviewed -- if vocabulary_progress.last_reviewed
     , word.next_review -- if vocabulary_progress.next_review
     , word.review_interval -- if vocabulary_progress.review_interval
  FROM vocabulary_progress AS word
  LEFT JOIN users AS person ON person.id = word.user_id -- if users.id, users.display_name
 WHERE coalesce(word.language_id::text, '') = :'at_language'::text
   AND coalesce(word.mastery_level::text, '') = :'at_level'::text
   AND (:'language'::text = '' OR word.language_id = :'language'::text)
   :people_today
   AND (:'after_id'::text = '' OR word.id::text > :'after_id'::text)
 ORDER BY word.id::text
 LIMIT :'limit'::bigint;
