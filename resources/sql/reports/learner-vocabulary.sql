-- The words that a learner met, those to review first at the top.
-- user: the account's id. limit: so many rows; total: of how many.
-- needs: vocabulary_progress(id, user_id)
SELECT vocabulary.id::text AS id
     , vocabulary.word::text AS word -- if vocabulary_progress.word
     , coalesce(NULL::text
             , (SELECT language.name::text FROM languages AS language WHERE language.id = vocabulary.language_id) -- if vocabulary_progress.language_id, languages.id, languages.name
             , vocabulary.language_id::text -- if vocabulary_progress.language_id
           ) AS language
     , vocabulary.mastery_level::text AS mastery_level -- if vocabulary_progress.mastery_level
     , vocabulary.encounter_count::text AS encounter_count -- if vocabulary_progress.encounter_count
     , vocabulary.successful_usage_count::text AS successful_usage_count -- if vocabulary_progress.successful_usage_count
     , vocabulary.next_review AS next_review_at -- if vocabulary_progress.next_review
     , count(*) OVER () AS total
  FROM vocabulary_progress AS vocabulary
 WHERE vocabulary.user_id = (SELECT user_id FROM jsonb_populate_record(NULL::vocabulary_progress, jsonb_build_object('user_id', nullif(:'user', ''))))
 ORDER BY coalesce(NULL::timestamp
             , vocabulary.next_review::timestamp -- if vocabulary_progress.next_review
           ) NULLS LAST, vocabulary.id::text
 LIMIT :'limit'::bigint;
