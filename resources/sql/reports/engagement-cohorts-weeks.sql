-- How many of those who signed up in a week practise in the weeks that follow:
-- since, until: the period of signing up, in UTC, until not included; practice counts up to its end. zone: in whose Monday a week begins.
-- language: of the conversations. tier: of the learner today: of the active subscription with the latest end, else free.
-- without, domains: accounts left out.
-- at_cohort: the week of signing up. at_age: weeks since, 0 to 12, as far as they have begun. retained: those with a
-- conversation in that week, among all of the cohort. Accounts without a date of signing up are in no cohort.
-- filters: since, until, zone, language, tier, without, domains
-- mark: at_cohort, at_age
-- value: retained share = share(active)
-- opens: engagement-cohorts-weeks-rows
-- needs: users(id, created_at)
-- needs: conversations(id, user_id, started_at)
\ir pieces/cohorts.sql
\set unit week
\set step '7 days'
\set shape YYYY-MM-DD
\set most 12
WITH left_out AS MATERIALIZED (
    :left_out
)
:cohorts
;
