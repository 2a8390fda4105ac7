-- The learners behind one day of overview-signups.sql, newest first.
-- since, until, zone, without, domains: as there. at_day: the mark.
-- limit: so many rows, of those after the row with after_created_at and after_id; both empty: from the start.
-- needs: users(id, created_at)
-- pages: created_at, id
SELECT person.created_at
     , coalesce(NULL::text
         , CASE WHEN person.display_name NOT LIKE '%@%' THEN nullif(btrim(person.display_name), '') END -- if users.display_name
         , left(person.id::text, 8)) AS learner
     , person.native_language_id -- if users.native_language_id
     , person.last_usage -- if users.last_usage
     , person.id::text AS id
  FROM users AS person
 WHERE person.created_at >= :'since'::timestamp AND person.created_at < :'until'::timestamp
   AND person.id::text <> ALL (coalesce(nullif(:'without', ''), '{}')::text[])
   AND person.id NOT IN (SELECT other.id FROM users AS other WHERE lower(split_part(other.email, '@', 2)) = ANY (coalesce(nullif(:'domains', ''), '{}')::text[])) -- if users.id, users.email
   AND to_char(person.created_at AT TIME ZONE 'UTC' AT TIME ZONE :'zone', 'YYYY-MM-DD') = :'at_day'::text
   AND (:'after_id'::text = ''
        OR (person.created_at, person.id::text)
           < (nullif(:'after_created_at'::text, '')::timestamp, :'after_id'::text))
 ORDER BY person.created_at DESC, person.id::text DESC
 LIMIT :'limit'::bigint;
