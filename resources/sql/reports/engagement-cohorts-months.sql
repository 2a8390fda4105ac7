-- How many of those who signed up in a month practise in the months that follow:
-- since, until: the period of signing up, in UTC, until not included; practice counts up to its end. zone: in which a month begins.
-- language: of the conversations. tier: of the learner today: of the active subscription with the latest end, else free.
-- without, domains: accounts left out.
-- at_cohort: the month of signing up. at_age: months since, 0 to 24, as far as they have begun. retained: those with a
-- conversation in that month, among all of the cohort. Accounts without a date of signing up are in no cohort.
-- filters: since, until, zone, language, tier, without, domains
-- mark: at_cohort, at_age
-- value: retained share = share(active)
-- opens: engagement-cohorts-months-rows
-- needs: users(id, created_at)
-- needs: conversations(id, user_id, started_at)
\ir pieces/cohorts.sql
\set unit month
\set step '1 month'
\set shape YYYY-MM
\set most 24
WITH left_out AS MATERIALIZED (
    :left_out
)
:cohorts
;
