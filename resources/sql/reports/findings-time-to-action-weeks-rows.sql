-- The rows behind one mark of findings-time-to-action-weeks.sql: findings, newest first.
-- since, until, zone, language, tier, without, domains: as there. at_week, at_status: the mark.
-- limit: so many rows, of those after the row with after_created_at and after_id; both empty: from the start.
-- Learners stand by their name, never by an address.
-- needs: analysis_findings(id, user_id, created_at, action_status, action_updated_at)
-- pages: created_at, id
WITH left_out AS MATERIALIZED (
    SELECT lower(account) AS id FROM unnest(coalesce(nullif(:'without'::text, ''), '{}')::text[]) AS account
     UNION ALL SELECT person.id::text FROM users AS person WHERE :'domains'::text NOT IN ('', '{}') AND lower(split_part(person.email, '@', 2)) = ANY (coalesce(nullif(:'domains'::text, ''), '{}')::text[]) -- if users.id, users.email
)
SELECT finding.created_at, finding.id::text AS id
     , coalesce(
           CASE WHEN person.display_name NOT LIKE '%@%' THEN nullif(btrim(person.display_name), '') END, -- if users.id, users.display_name
           left(finding.user_id::text, 8)) AS learner
     , extract(epoch FROM finding.action_updated_at - finding.created_at)::numeric AS seconds
     , finding.feature_id -- if analysis_findings.feature_id
     , finding.module_id -- if analysis_findings.module_id
     , finding.run_id -- if analysis_findings.run_id
     , finding.severity -- if analysis_findings.severity
     , finding.action_status -- if analysis_findings.action_status
     , finding.action_updated_at -- if analysis_findings.action_updated_at
     , finding.language_id -- if analysis_findings.language_id
     , finding.conversation_id -- if analysis_findings.conversation_id
     , finding.message_id -- if analysis_findings.message_id
  FROM analysis_findings AS finding
  LEFT JOIN users AS person ON person.id = finding.user_id -- if users.id, users.display_name
 WHERE finding.created_at >= :'since'::timestamp AND finding.created_at < :'until'::timestamp
   AND finding.created_at >= :'at_week'::timestamp - interval '1 day'
   AND finding.created_at < :'at_week'::timestamp + interval '8 days'
   AND to_char(date_trunc('week', finding.created_at AT TIME ZONE 'UTC' AT TIME ZONE :'zone'), 'YYYY-MM-DD') = :'at_week'::text
   AND finding.action_status::text = :'at_status'::text
   AND finding.action_updated_at IS NOT NULL
   AND finding.action_status::text IN ('accepted', 'ignored', 'dismissed_auto')
   AND (:'language'::text = '' OR finding.language_id = :'language'::text) -- if analysis_findings.language_id
   AND NOT EXISTS (SELECT FROM left_out WHERE left_out.id = finding.user_id::text)
   AND (:'tier'::text = '' OR finding.user_id IS NOT NULL AND :'tier'::text = coalesce(NULL
           , (SELECT max(nullif(used.tier_when_used::text, '')) FROM user_usage AS used WHERE used.user_id = finding.user_id AND used.period = to_char(finding.created_at, 'YYYY-MM')) -- if user_usage.user_id, user_usage.period, user_usage.tier_when_used
           , (SELECT held.tier_id::text FROM subscriptions AS held WHERE held.user_id = finding.user_id AND held.status::text IN ('active', 'trialing') ORDER BY held.current_period_end DESC LIMIT 1) -- if subscriptions.user_id, subscriptions.tier_id, subscriptions.status, subscriptions.current_period_end
           , (SELECT max(held.current_tier::text) FROM subscriptions AS held WHERE held.user_id = finding.user_id AND lower(held.is_active::text) IN ('true', 't', '1')) -- if subscriptions.user_id, subscriptions.current_tier, subscriptions.is_active
           , (SELECT free.id::text FROM tiers AS free WHERE free.id::text = 'free') -- if tiers.id
           , ''))
   AND (:'after_id'::text = '' OR (finding.created_at, finding.id::text) < (nullif(:'after_created_at'::text, '')::timestamp, :'after_id'::text))
 ORDER BY finding.created_at DESC, finding.id::text DESC
 LIMIT :'limit'::bigint;
