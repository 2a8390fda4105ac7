-- The rows behind one mark of engagement-audience-native-languages.sql: accounts.
-- language, tier, without, domains: as there. at_language: the mark.
-- limit: so many rows, of those after the row with after_id; empty: from the start.
-- Learners stand by their name, never by an address.
-- needs: users(id, native_language_id)
-- pages: id
WITH left_out AS MATERIALIZED (
    SELECT lower(account) AS id FROM unnest(coalesce(nullif(:'without'::text, ''), '{}')::text[]) AS account
     UNION ALL SELECT person.id::text FROM users AS person WHERE :'domains'::text NOT IN ('', '{}') AND lower(split_part(person.email, '@', 2)) = ANY (coalesce(nullif(:'domains'::text, ''), '{}')::text[]) -- if users.id, users.email
)
SELECT account.id::text AS id
     , coalesce(
           CASE WHEN account.display_name NOT LIKE '%@%' THEN nullif(btrim(account.display_name), '') END, -- if users.display_name
           left(account.id::text, 8)) AS learner
     , account.native_language_id
     , account.preferred_ui_language_id -- if users.preferred_ui_language_id
     , account.created_at -- if users.created_at
     , account.last_usage -- if users.last_usage
  FROM users AS account
 WHERE coalesce(account.native_language_id::text, '') = :'at_language'::text
   AND (:'language'::text = '' OR EXISTS (SELECT FROM user_preferences AS preference WHERE preference.user_id = account.id AND preference.target_language_id = :'language'::text)) -- if user_preferences.user_id, user_preferences.target_language_id
   AND NOT EXISTS (SELECT FROM left_out WHERE left_out.id = account.id::text)
   AND (:'tier'::text = '' OR account.id IS NOT NULL AND :'tier'::text = coalesce(NULL
           , (SELECT held.tier_id::text FROM subscriptions AS held WHERE held.user_id = account.id AND held.status::text IN ('active', 'trialing') ORDER BY held.current_period_end DESC LIMIT 1) -- if subscriptions.user_id, subscriptions.tier_id, subscriptions.status, subscriptions.current_period_end
           , (SELECT max(held.current_tier::text) FROM subscriptions AS held WHERE held.user_id = account.id AND lower(held.is_active::text) IN ('true', 't', '1')) -- if subscriptions.user_id, subscriptions.current_tier, subscriptions.is_active
           , (SELECT free.id::text FROM tiers AS free WHERE free.id::text = 'free') -- if tiers.id
           , ''))
   AND (:'after_id'::text = '' OR account.id::text > :'after_id'::text)
 ORDER BY account.id::text
 LIMIT :'limit'::bigint;
