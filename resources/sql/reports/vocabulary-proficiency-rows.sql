-- The rows behind one mark of vocabulary-proficiency.sql: stats.
-- language, tier, without, domains: as there. at_language, at_skill: the mark.
-- limit: so many rows, of those after the row with after_id; empty: from the start.
-- Learners stand by their name, never by an address.
-- needs: user_learning_stats(id, user_id, language_id)
-- pages: id
WITH left_out AS MATERIALIZED (
    SELECT lower(account) AS id FROM unnest(coalesce(nullif(:'without'::text, ''), '{}')::text[]) AS account
     UNION ALL SELECT person.id::text FROM users AS person WHERE :'domains'::text NOT IN ('', '{}') AND lower(split_part(person.email, '@', 2)) = ANY (coalesce(nullif(:'domains'::text, ''), '{}')::text[]) -- if users.id, users.email
)
SELECT stat.id::text AS id, stat.user_id::text AS user_id
     , coalesce(
           CASE WHEN person.display_name NOT LIKE '%@%' THEN nullif(btrim(person.display_name), '') END, -- if users.id, users.display_name
           left(stat.user_id::text, 8)) AS learner
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
   AND NOT EXISTS (SELECT FROM left_out WHERE left_out.id = stat.user_id::text)
   AND (:'tier'::text = '' OR stat.user_id IS NOT NULL AND :'tier'::text = coalesce(NULL
           , (SELECT held.tier_id::text FROM subscriptions AS held WHERE held.user_id = stat.user_id AND held.status::text IN ('active', 'trialing') ORDER BY held.current_period_end DESC LIMIT 1) -- if subscriptions.user_id, subscriptions.tier_id, subscriptions.status, subscriptions.current_period_end
           , (SELECT max(held.current_tier::text) FROM subscriptions AS held WHERE held.user_id = stat.user_id AND lower(held.is_active::text) IN ('true', 't', '1')) -- if subscriptions.user_id, subscriptions.current_tier, subscriptions.is_active
           , (SELECT free.id::text FROM tiers AS free WHERE free.id::text = 'free') -- if tiers.id
           , ''))
   AND (:'after_id'::text = '' OR stat.id::text > :'after_id'::text)
 ORDER BY stat.id::text
 LIMIT :'limit'::bigint;
