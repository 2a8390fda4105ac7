-- How long it took until the findings of each week were acted on: median and quartiles.
-- since, until: the period, in UTC, until not included. zone: in whose Monday a week begins.
-- language: of the finding. tier: of the learner in the month of the finding: of the usage row, else of the active
-- subscription with the latest end, else free. without, domains: accounts left out.
-- at_status: accepted or ignored by the learner; dismissed_auto, dismissed automatically. Pending findings and those without a
-- time of action are not counted.
-- filters: since, until, zone, language, tier, without, domains
-- mark: at_week, at_status
-- value: lower_quartile seconds = quantile(seconds, 0.25)
-- value: median seconds = median(seconds)
-- value: upper_quartile seconds = quantile(seconds, 0.75)
-- opens: findings-time-to-action-weeks-rows
-- needs: analysis_findings(id, user_id, created_at, action_status, action_updated_at)
\ir pieces/left-out.sql
\ir pieces/people-then.sql
\ir pieces/weeks.sql
\set who finding.user_id
\set moment finding.created_at
WITH left_out AS MATERIALIZED (
    :left_out
), counted AS (
    SELECT to_char(date_trunc('week', finding.created_at AT TIME ZONE 'UTC' AT TIME ZONE :'zone'), 'YYYY-MM-DD') AS at_week
         , finding.action_status::text AS at_status
         , percentile_cont(ARRAY[0.25, 0.5, 0.75]) WITHIN GROUP (ORDER BY (extract(epoch FROM finding.action_updated_at - finding.created_at)::numeric)::float8) AS quartiles
         , count(*) AS n
      FROM analysis_findings AS finding
     WHERE finding.created_at >= :'since'::timestamp AND finding.created_at < :'until'::timestamp
       AND finding.action_updated_at IS NOT NULL
       AND finding.action_status::text IN ('accepted', 'ignored', 'dismissed_auto')
       AND (:'language'::text = '' OR finding.language_id = :'language'::text) -- if analysis_findings.language_id
       :people_then
     GROUP BY 1, 2
), week AS (
    :weeks_of_period
), status (place, at_status) AS (
    VALUES (1, 'accepted')
         , (2, 'ignored')
         , (3, 'dismissed_auto')
)
SELECT week.at_week, status.at_status
     , round(counted.quartiles[1]::numeric, 6) AS lower_quartile
     , round(counted.quartiles[2]::numeric, 6) AS median
     , round(counted.quartiles[3]::numeric, 6) AS upper_quartile
     , coalesce(counted.n, 0) AS n
  FROM week
 CROSS JOIN status
  LEFT JOIN counted USING (at_week, at_status)
 ORDER BY week.at_week, status.place;
