-- What is listed of a subscription.
SELECT $piece$
, subscription.tier_id -- if subscriptions.tier_id
, subscription.current_tier -- if subscriptions.current_tier
, subscription.status -- if subscriptions.status
, subscription.stripe_price_id -- if subscriptions.stripe_price_id
, subscription.cancel_at_period_end -- if subscriptions.cancel_at_period_end
, subscription.current_period_start -- if subscriptions.current_period_start
, subscription.current_period_end -- if subscriptions.current_period_end
, subscription.created_at -- if subscriptions.created_at
$piece$ AS subscription_columns \gset
