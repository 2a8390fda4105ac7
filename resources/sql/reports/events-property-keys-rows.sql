-- The rows behind one mark of events-property-keys.sql: events, newest first.
-- since, until, tier, guests, without, domains: as there. at_event, at_key: the mark.
-- limit: so many rows, of those after the row with after_created_at and after_id; both empty: from the start.
-- Learners stand by their name, never by an address.
-- needs: analytics_events(id, user_id, event_name, created_at, properties)
-- pages: created_at, id
WITH left_out AS MATERIALIZED (
    SELECT lower(account) AS id FROM unnest(coalesce(nullif(:'without'::text, ''), '{}')::text[]) AS account
     UNION ALL SELECT person.id::text FROM users AS person WHERE :'domains'::text NOT IN ('', '{}') AND lower(split_part(person.email, '@', 2)) = ANY (coalesce(nullif(:'domains'::text, ''), '{}')::text[]) -- if users.id, users.email
)
SELECT event.created_at, event.id::text AS id
     , coalesce(
           CASE WHEN person.display_name NOT LIKE '%@%' THEN nullif(btrim(person.display_name), '') END, -- if users.id, users.display_name
           left(event.user_id::text, 8)) AS learner
     , event.event_name
  FROM analytics_events AS event
 CROSS JOIN LATERAL json_each_text(
       CASE WHEN event.properties::text ~* '\\u(0000|d[89a-f])' THEN '{}'
            WHEN json_typeof(to_json(event.properties)) = 'object' THEN to_json(event.properties)
            ELSE '{}' END) AS property (key, value)
  LEFT JOIN users AS person ON person.id = event.user_id -- if users.id, users.display_name
 WHERE event.created_at >= :'since'::timestamp AND event.created_at < :'until'::timestamp
   AND coalesce(event.event_name::text, '') = :'at_event'::text
   AND property.key = :'at_key'::text
   AND property.key !~* '(mail|secret|password|token|session|(^|_)ip($|_|a))'
   AND CASE :'guests'::text WHEN 'out' THEN event.user_id IS NOT NULL WHEN 'only' THEN event.user_id IS NULL ELSE true END
   AND NOT EXISTS (SELECT FROM left_out WHERE left_out.id = event.user_id::text)
   AND (:'tier'::text = '' OR event.user_id IS NOT NULL AND :'tier'::text = coalesce(NULL
           , (SELECT held.tier_id::text FROM subscriptions AS held WHERE held.user_id = event.user_id AND held.status::text IN ('active', 'trialing') ORDER BY held.current_period_end DESC LIMIT 1) -- if subscriptions.user_id, subscriptions.tier_id, subscriptions.status, subscriptions.current_period_end
           , (SELECT max(held.current_tier::text) FROM subscriptions AS held WHERE held.user_id = event.user_id AND lower(held.is_active::text) IN ('true', 't', '1')) -- if subscriptions.user_id, subscriptions.current_tier, subscriptions.is_active
           , (SELECT free.id::text FROM tiers AS free WHERE free.id::text = 'free') -- if tiers.id
           , ''))
   AND (:'after_id'::text = '' OR (event.created_at, event.id::text) < (nullif(:'after_created_at'::text, '')::timestamp, :'after_id'::text))
 ORDER BY event.created_at DESC, event.id::text DESC
 LIMIT :'limit'::bigint;
