-- The learners behind one month of usage-banking.sql, what they earned first.
-- first_month, last_month: both included, YYYY-MM; now_month: the running one, which has not earned yet and is left
-- out.
-- brought: carried into the month. banked_used: used of that. earned: what was left of all that was available, where
-- the tier lets unused time roll on. carried: what the row of the next month begins with. expired: earned and not
-- carried; above_cap: the part of it that the cap of the next month's tier explains. untold: earned where no next
-- month's row tells.
-- Limits and caps are the tiers' present ones: earlier ones are not recorded.
-- tier, without, domains: as there. at_month: the mark.
-- limit: so many rows, of those after the row with after_earned and after_learner_id; both empty: from the start.
-- needs: user_usage(user_id, period, seconds_used, banked_seconds)
-- needs: tiers(id, monthly_seconds, session_banking_enabled)
-- pages: earned, learner_id
\ir pieces/usage-banking.sql
\ir pieces/subscribed.sql
\ir pieces/learner-name.sql
\set who banking.learner_id
WITH subscription AS (
    :subscriptions_held
), subscribed AS (
    :subscribed
)
:usage_banked
SELECT banking.month
     :learner_name
     , banking.tier, banking.available, banking.seconds, banking.banked, banking.banked_used, banking.earned
     , banking.carried, banking.expired
     , banking.above_cap -- if tiers.max_banked_seconds
     , banking.untold, banking.learner_id
  FROM banking
  LEFT JOIN users AS person ON person.id::text = banking.learner_id -- if users.id, users.display_name
 WHERE banking.month = :'at_month'::text
   AND (:'after_learner_id'::text = ''
        OR (banking.earned, banking.learner_id)
           < (nullif(:'after_earned'::text, '')::numeric, :'after_learner_id'::text))
 ORDER BY banking.earned DESC, banking.learner_id DESC
 LIMIT :'limit'::bigint;
