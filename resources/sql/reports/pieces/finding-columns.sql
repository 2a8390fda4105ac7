-- What is listed of a finding.
SELECT $piece$
, finding.feature_id -- if analysis_findings.feature_id
, finding.module_id -- if analysis_findings.module_id
, finding.run_id -- if analysis_findings.run_id
, finding.severity -- if analysis_findings.severity
, finding.action_status -- if analysis_findings.action_status
, finding.action_updated_at -- if analysis_findings.action_updated_at
, finding.language_id -- if analysis_findings.language_id
, finding.conversation_id -- if analysis_findings.conversation_id
, finding.message_id -- if analysis_findings.message_id
$piece$ AS finding_columns \gset
