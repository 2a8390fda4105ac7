-- What a learner paid, the newest first; amounts are exact, each in its currency.
-- user: the account's id. limit: so many rows; total: of how many.
-- needs: payments(user_id, id)
SELECT payment.id::text AS id
     , payment.created_at -- if payments.created_at
     , payment.amount -- if payments.amount
     , payment.currency::text AS currency -- if payments.currency
     , payment.status::text AS status -- if payments.status
     , payment.stripe_payment_intent_id::text AS stripe_payment_intent_id -- if payments.stripe_payment_intent_id
     , payment.stripe_invoice_id::text AS stripe_invoice_id -- if payments.stripe_invoice_id
     , count(*) OVER () AS total
  FROM payments AS payment
 WHERE payment.user_id = (SELECT user_id FROM jsonb_populate_record(NULL::payments, jsonb_build_object('user_id', nullif(:'user', ''))))
 ORDER BY coalesce(NULL::timestamp
             , payment.created_at::timestamp -- if payments.created_at
           ) DESC NULLS LAST, payment.id::text DESC
 LIMIT :'limit'::bigint;
