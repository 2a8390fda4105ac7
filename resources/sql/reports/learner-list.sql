-- What a list of learners says of each: one row for each of those that are asked for and still there, in their order.
-- people: their ids. since: where the running month begins, in UTC.
-- tier: that of the active subscription whose period ends last, else free, else none (''). languages: those that the
-- learner has preferences for, by name. last_active_at: last use of the application. month_conversations: since then.
-- needs: users(id)
WITH asked AS (
    SELECT typed.id, given.place
      FROM unnest(coalesce(nullif(:'people', ''), '{}')::text[]) WITH ORDINALITY AS given (id, place)
     CROSS JOIN LATERAL jsonb_populate_record(NULL::users, jsonb_build_object('id', given.id)) AS typed
)
SELECT person.id::text AS id
     , person.display_name::text AS display_name -- if users.display_name
     , person.username::text AS username -- if users.username
     , person.email::text AS email -- if users.email
     , (SELECT string_agg(coalesce(NULL::text -- if user_preferences.user_id, user_preferences.target_language_id
             , language.name::text -- if user_preferences.user_id, user_preferences.target_language_id, languages.id, languages.name
             , preference.target_language_id::text), ', ' ORDER BY preference.target_language_id::text) -- if user_preferences.user_id, user_preferences.target_language_id
          FROM user_preferences AS preference -- if user_preferences.user_id, user_preferences.target_language_id
          LEFT JOIN languages AS language ON language.id = preference.target_language_id -- if user_preferences.user_id, user_preferences.target_language_id, languages.id, languages.name
         WHERE preference.user_id = person.id) AS languages -- if user_preferences.user_id, user_preferences.target_language_id
     , coalesce(NULL::text
             , (SELECT coalesce(NULL::text -- if subscriptions.user_id
                     , nullif(btrim(held.tier_id::text), '') -- if subscriptions.user_id, subscriptions.tier_id
                     , held.current_tier::text -- if subscriptions.user_id, subscriptions.current_tier
                   ) FROM subscriptions AS held -- if subscriptions.user_id
                 WHERE held.user_id = person.id AND coalesce(NULL::boolean -- if subscriptions.user_id
                     , held.status::text IN ('active', 'trialing') -- if subscriptions.user_id, subscriptions.status
                     , held.is_active::text IN ('true', 't') -- if subscriptions.user_id, subscriptions.is_active
                     , false) -- if subscriptions.user_id
                 ORDER BY coalesce(NULL::timestamp -- if subscriptions.user_id
                     , held.current_period_end::timestamp -- if subscriptions.user_id, subscriptions.current_period_end
                     , '-infinity') DESC LIMIT 1) -- if subscriptions.user_id
             , (SELECT tier.id::text FROM tiers AS tier WHERE tier.id::text = 'free') -- if tiers.id
             , '') AS tier
     , person.last_usage AS last_active_at -- if users.last_usage
     , (SELECT count(*) FROM conversations AS conversation WHERE conversation.user_id = person.id AND conversation.started_at >= :'since'::timestamp) AS month_conversations -- if conversations.user_id, conversations.started_at
     , coalesce(NULL::text -- if users.native_language_id
             , (SELECT language.name FROM languages AS language WHERE language.id = person.native_language_id) -- if users.native_language_id, languages.id, languages.name
             , person.native_language_id::text) AS native_language -- if users.native_language_id
     , person.email_verified AS verified_at -- if users.email_verified
     , person.created_at -- if users.created_at
  FROM asked
  JOIN users AS person ON person.id = asked.id
 ORDER BY asked.place;
