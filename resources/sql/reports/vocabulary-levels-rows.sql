-- The rows behind one mark of vocabulary-levels.sql: words.
-- language, tier, without, domains: as there. at_language, at_level: the mark.
-- limit: so many rows, of those after the row with after_id; empty: from the start.
-- Learners stand by their name, never by an address.
-- needs: vocabulary_progress(id, user_id, language_id, mastery_level)
-- pages: id
WITH left_out AS MATERIALIZED (
    SELECT lower(account) AS id FROM unnest(coalesce(nullif(:'without'::text, ''), '{}')::text[]) AS account
     UNION ALL SELECT person.id::text FROM users AS person WHERE :'domains'::text NOT IN ('', '{}') AND lower(split_part(person.email, '@', 2)) = ANY (coalesce(nullif(:'domains'::text, ''), '{}')::text[]) -- if users.id, users.email
)
SELECT word.id::text AS id, word.user_id::text AS user_id
     , coalesce(
           CASE WHEN person.display_name NOT LIKE '%@%' THEN nullif(btrim(person.display_name), '') END, -- if users.id, users.display_name
           left(word.user_id::text, 8)) AS learner
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
   AND NOT EXISTS (SELECT FROM left_out WHERE left_out.id = word.user_id::text)
   AND (:'tier'::text = '' OR word.user_id IS NOT NULL AND :'tier'::text = coalesce(NULL
           , (SELECT held.tier_id::text FROM subscriptions AS held WHERE held.user_id = word.user_id AND held.status::text IN ('active', 'trialing') ORDER BY held.current_period_end DESC LIMIT 1) -- if subscriptions.user_id, subscriptions.tier_id, subscriptions.status, subscriptions.current_period_end
           , (SELECT max(held.current_tier::text) FROM subscriptions AS held WHERE held.user_id = word.user_id AND lower(held.is_active::text) IN ('true', 't', '1')) -- if subscriptions.user_id, subscriptions.current_tier, subscriptions.is_active
           , (SELECT free.id::text FROM tiers AS free WHERE free.id::text = 'free') -- if tiers.id
           , ''))
   AND (:'after_id'::text = '' OR word.id::text > :'after_id'::text)
 ORDER BY word.id::text
 LIMIT :'limit'::bigint;
