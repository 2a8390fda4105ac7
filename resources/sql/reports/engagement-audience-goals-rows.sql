-- The rows behind one mark of engagement-audience-goals.sql: preferences, by learner.
-- language, tier, without, domains: as there. at_goal: the mark.
-- limit: so many rows, of those after the row with after_user_id and after_id; both empty: from the start.
-- Learners stand by their name, never by an address.
-- needs: user_preferences(id, user_id, target_language_id, learning_goal)
-- pages: user_id, id
WITH left_out AS MATERIALIZED (
    SELECT lower(account) AS id FROM unnest(coalesce(nullif(:'without'::text, ''), '{}')::text[]) AS account
     UNION ALL SELECT person.id::text FROM users AS person WHERE :'domains'::text NOT IN ('', '{}') AND lower(split_part(person.email, '@', 2)) = ANY (coalesce(nullif(:'domains'::text, ''), '{}')::text[]) -- if users.id, users.email
)
SELECT preference.user_id::text AS user_id, preference.id::text AS id
     , coalesce(
           CASE WHEN person.display_name NOT LIKE '%@%' THEN nullif(btrim(person.display_name), '') END, -- if users.id, users.display_name
           left(preference.user_id::text, 8)) AS learner
     , preference.target_language_id
     , preference.learning_goal -- if user_preferences.learning_goal
     , preference.speaking_level -- if user_preferences.speaking_level
     , preference.listening_level -- if user_preferences.listening_level
     , preference.reading_level -- if user_preferences.reading_level
     , preference.writing_level -- if user_preferences.writing_level
     , preference.challenge_preference -- if user_preferences.challenge_preference
     , preference.correction_style -- if user_preferences.correction_style
  FROM user_preferences AS preference
  LEFT JOIN users AS person ON person.id = preference.user_id -- if users.id, users.display_name
 WHERE (:'language'::text = '' OR preference.target_language_id = :'language'::text)
   AND NOT EXISTS (SELECT FROM left_out WHERE left_out.id = preference.user_id::text)
   AND (:'tier'::text = '' OR preference.user_id IS NOT NULL AND :'tier'::text = coalesce(NULL
           , (SELECT held.tier_id::text FROM subscriptions AS held WHERE held.user_id = preference.user_id AND held.status::text IN ('active', 'trialing') ORDER BY held.current_period_end DESC LIMIT 1) -- if subscriptions.user_id, subscriptions.tier_id, subscriptions.status, subscriptions.current_period_end
           , (SELECT max(held.current_tier::text) FROM subscriptions AS held WHERE held.user_id = preference.user_id AND lower(held.is_active::text) IN ('true', 't', '1')) -- if subscriptions.user_id, subscriptions.current_tier, subscriptions.is_active
           , (SELECT free.id::text FROM tiers AS free WHERE free.id::text = 'free') -- if tiers.id
           , ''))
   AND coalesce(preference.learning_goal::text, '') = :'at_goal'::text
   AND (:'after_id'::text = '' OR (preference.user_id::text, preference.id::text) > (:'after_user_id'::text, :'after_id'::text))
 ORDER BY preference.user_id::text, preference.id::text
 LIMIT :'limit'::bigint;
