-- How long it took until findings were acted on:
-- since, until: the period, in UTC, until not included.
-- language: of the finding. tier: of the learner in the month of the finding: of the usage row, else of the active
-- subscription with the latest end, else free. without, domains: accounts left out.
-- at_bucket: the time from the finding to the action, the lower bound included.
-- at_status: accepted or ignored by the learner; dismissed_auto, dismissed automatically. Pending findings and those without a
-- time of action are not counted.
-- filters: since, until, language, tier, without, domains
-- mark: at_status, at_bucket
-- value: findings count = count
-- opens: findings-time-to-action-rows
-- needs: analysis_findings(id, user_id, created_at, action_status, action_updated_at)
\ir pieces/left-out.sql
\ir pieces/people-then.sql
\set who finding.user_id
\set moment finding.created_at
WITH left_out AS MATERIALIZED (
    :left_out
), counted AS (
    SELECT finding.action_status::text AS at_status
         , (ARRAY['0-1 min', '1-10 min', '10-60 min', '1-24 h', '1-7 days', '7+ days'])[1 + width_bucket(extract(epoch FROM finding.action_updated_at - finding.created_at)::numeric, ARRAY[60, 600, 3600, 86400, 604800]::numeric[])] AS at_bucket
         , count(*) AS n
      FROM analysis_findings AS finding
     WHERE finding.created_at >= :'since'::timestamp AND finding.created_at < :'until'::timestamp
       AND finding.action_updated_at IS NOT NULL
       AND finding.action_status::text IN ('accepted', 'ignored', 'dismissed_auto')
       AND (:'language'::text = '' OR finding.language_id = :'language'::text) -- if analysis_findings.language_id
       :people_then
     GROUP BY 1, 2
), status (place, at_status) AS (
    VALUES (1, 'accepted')
         , (2, 'ignored')
         , (3, 'dismissed_auto')
), bucket (place, at_bucket) AS (
    VALUES (1, '0-1 min')
         , (2, '1-10 min')
         , (3, '10-60 min')
         , (4, '1-24 h')
         , (5, '1-7 days')
         , (6, '7+ days')
)
SELECT status.at_status, bucket.at_bucket
     , coalesce(counted.n, 0) AS findings
     , coalesce(counted.n, 0) AS n
  FROM status
 CROSS JOIN bucket
  LEFT JOIN counted USING (at_status, at_bucket)
 ORDER BY status.place, bucket.place;
