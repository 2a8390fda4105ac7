-- Subscriptions in their present state, and a payment for each period that was begun. Some payments fail first; those
-- of past due subscriptions keep failing.

CREATE TEMPORARY TABLE sample_subscription ON COMMIT DROP AS
WITH begun AS (
    SELECT learner.*, as_of, users.stripe_customer_id,
           CASE WHEN yearly THEN interval '1 year' ELSE interval '1 month' END AS every,
           start_day + make_interval(secs => floor(pg_temp.sample_unit(h, 110) * 80000)) AS began
      FROM sample_learner AS learner JOIN users USING (id), sample_setting
     WHERE plan <> 'free'
)
SELECT begun.*, began + (periods - 1) * every AS period_start, began + periods * every AS period_end,
       CASE WHEN leaves AND paid_until < as_of THEN 'canceled'
            WHEN NOT leaves AND periods = 1 AND start_day > as_of - 7 THEN 'trialing'
            WHEN NOT leaves AND periods > 1 AND began + (periods - 1) * every > as_of - 21
                 AND pg_temp.sample_unit(h, 111) < 0.16 THEN 'past_due'
            ELSE 'active' END AS status,
       CASE WHEN yearly THEN annual_price_usd ELSE monthly_price_usd END AS price,
       coalesce(CASE WHEN yearly THEN stripe_price_id_annual ELSE stripe_price_id_monthly END, 'price_SampleUnknown')
           AS price_id
  FROM begun JOIN sample_tier AS tier ON tier.id = plan;
ANALYZE sample_subscription;

INSERT INTO subscriptions (id, user_id, stripe_subscription_id, stripe_customer_id, stripe_price_id, status,
                           current_period_start, current_period_end, cancel_at_period_end, tier_id, current_tier,
                           effective_tier, created_at, updated_at)
SELECT pg_temp.sample_uuid(h, 112), id, 'sub_Sample' || to_hex(h), stripe_customer_id, price_id, status,
       CASE WHEN status = 'trialing' THEN began ELSE period_start END,
       CASE WHEN status = 'trialing' THEN began + interval '7 days' ELSE period_end END,
       leaves, plan, plan::subscription_tier,
       CASE WHEN status IN ('active', 'trialing') THEN plan WHEN status = 'past_due' THEN plan ELSE 'free' END,
       began, CASE WHEN status = 'canceled' THEN period_end ELSE period_start END
  FROM sample_subscription
 ORDER BY i;

INSERT INTO payments (id, user_id, subscription_id, stripe_payment_intent_id, stripe_invoice_id, amount, currency,
                      status, created_at)
WITH due AS (
    SELECT subscription.*, period, began + (period - 1) * every AS due_at,
           hashint8extended(period, h) AS payment_h, status = 'past_due' AND period = periods AS unpaid
      FROM sample_subscription AS subscription, generate_series(1, periods) AS period
     WHERE status <> 'trialing'
), tried AS (
    SELECT due.*, try, due_at + make_interval(days => (try - 1) * 3, secs => 40) AS at, tries
      FROM due,
           LATERAL (SELECT CASE WHEN unpaid THEN 3
                                WHEN pg_temp.sample_unit(payment_h, 1) < 0.05 AND due_at + interval '4 days' < as_of
                                THEN 2 ELSE 1 END AS tries) AS fate,
           generate_series(1, tries) AS try
)
SELECT pg_temp.sample_uuid(payment_h, 2 + try), id, pg_temp.sample_uuid(h, 112),
       'pi_Sample' || to_hex(payment_h) || try, 'in_Sample' || to_hex(payment_h) || try, price,
       -- The same figure in both currencies.
       CASE WHEN zone_hours = 1 THEN 'eur' ELSE 'usd' END,
       (CASE WHEN try = tries AND NOT unpaid THEN 'succeeded'
             WHEN pg_temp.sample_unit(payment_h, 10 + try) < 0.25 THEN 'requires_payment_method'
             ELSE 'failed' END)::payment_status, at
  FROM tried
 WHERE at < as_of
 ORDER BY at, i;
