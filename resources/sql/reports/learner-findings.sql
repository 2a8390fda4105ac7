-- What the analysis found in the messages of a learner, the newest first.
-- user: the account's id. limit: so many rows; total: of how many.
-- needs: analysis_findings(id, user_id)
SELECT finding.id::text AS id
     , finding.created_at -- if analysis_findings.created_at
     , coalesce(NULL::text
             , (SELECT language.name::text FROM languages AS language WHERE language.id = finding.language_id) -- if analysis_findings.language_id, languages.id, languages.name
             , finding.language_id::text -- if analysis_findings.language_id
           ) AS language
     , finding.feature_id::text AS feature_id -- if analysis_findings.feature_id
     , finding.severity::text AS severity -- if analysis_findings.severity
     , finding.action_status::text AS action_status -- if analysis_findings.action_status
     , finding.original_text::text AS original_text -- if analysis_findings.original_text
     , finding.suggested_text::text AS suggested_text -- if analysis_findings.suggested_text
     , finding.conversation_id::text AS conversation_id -- if analysis_findings.conversation_id
     , count(*) OVER () AS total
  FROM analysis_findings AS finding
 WHERE finding.user_id = (SELECT user_id FROM jsonb_populate_record(NULL::analysis_findings, jsonb_build_object('user_id', nullif(:'user', ''))))
 ORDER BY coalesce(NULL::timestamp
             , finding.created_at::timestamp -- if analysis_findings.created_at
           ) DESC NULLS LAST, finding.id::text DESC
 LIMIT :'limit'::bigint;
