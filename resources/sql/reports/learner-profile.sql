-- Who a learner is: one row of the account, without any secret.
-- user: the account's id. Here and in every report of one learner it is read as the type of the column that it is
-- compared with, whatever a deployed database made it, so that the column's index serves.
-- tier: that of the active subscription whose period ends last, else free, else none ('').
-- needs: users(id)
\ir pieces/subscribed.sql
WITH subscription AS (
    :subscriptions_held
       AND user_id = (SELECT user_id FROM jsonb_populate_record(NULL::subscriptions, jsonb_build_object('user_id', nullif(:'user', '')))) -- if subscriptions.user_id
)
SELECT person.id::text AS id
     , person.display_name::text AS display_name -- if users.display_name
     , person.username::text AS username -- if users.username
     , person.email::text AS email -- if users.email
     , coalesce((SELECT subscription.tier FROM subscription WHERE subscription.tier IS NOT NULL
                  ORDER BY subscription.period_end DESC NULLS LAST, subscription.tier LIMIT 1)
             , (SELECT tier.id::text FROM tiers AS tier WHERE tier.id::text = 'free') -- if tiers.id
             , '') AS tier
     , coalesce(NULL::text -- if users.native_language_id
             , (SELECT language.name FROM languages AS language WHERE language.id = person.native_language_id) -- if users.native_language_id, languages.id, languages.name
             , person.native_language_id::text) AS native_language -- if users.native_language_id
     , coalesce(NULL::text -- if users.preferred_ui_language_id
             , (SELECT language.name FROM languages AS language WHERE language.id = person.preferred_ui_language_id) -- if users.preferred_ui_language_id, languages.id, languages.name
             , person.preferred_ui_language_id::text) AS interface_language -- if users.preferred_ui_language_id
     , person.created_at -- if users.created_at
     , person.last_usage AS last_active_at -- if users.last_usage
     , person.email_verified AS verified_at -- if users.email_verified
     , person.stripe_customer_id::text AS stripe_customer_id -- if users.stripe_customer_id
  FROM users AS person
 WHERE person.id = (SELECT id FROM jsonb_populate_record(NULL::users, jsonb_build_object('id', nullif(:'user', ''))));
