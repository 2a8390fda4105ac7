-- The failed payments behind one day of overview-payments.sql, newest first.
-- since, until, zone, without, domains: as there. at_day: the mark.
-- limit: so many rows, of those after the row with after_created_at and after_id; both empty: from the start.
-- needs: payments(id, user_id, status, created_at)
-- pages: created_at, id
\ir pieces/learner-name.sql
\set who payment.user_id
SELECT payment.created_at
     :learner_name
     , payment.amount -- if payments.amount
     , payment.currency -- if payments.currency
     , payment.status, payment.user_id::text AS learner_id
     , payment.id::text AS id
  FROM payments AS payment
  LEFT JOIN users AS person ON person.id = payment.user_id -- if users.id, users.display_name
 WHERE payment.created_at >= :'since'::timestamp AND payment.created_at < :'until'::timestamp
   AND payment.status::text = 'failed'
   AND payment.user_id::text <> ALL (coalesce(nullif(:'without', ''), '{}')::text[])
   AND payment.user_id NOT IN (SELECT id FROM users WHERE lower(split_part(email, '@', 2)) = ANY (coalesce(nullif(:'domains', ''), '{}')::text[])) -- if users.id, users.email
   AND to_char(payment.created_at AT TIME ZONE 'UTC' AT TIME ZONE :'zone', 'YYYY-MM-DD') = :'at_day'::text
   AND (:'after_id'::text = ''
        OR (payment.created_at, payment.id::text)
           < (nullif(:'after_created_at'::text, '')::timestamp, :'after_id'::text))
 ORDER BY payment.created_at DESC, payment.id::text DESC
 LIMIT :'limit'::bigint;
