-- The newest findings of one item of the triage, with the messages that they are about.
-- features: ids, with those that were folded into them. language: of the findings; empty: all. limit: so many.
-- Learners stand there by nothing but the words that have to be masked in what they wrote.
-- needs: analysis_findings(id, feature_id, message_id, created_at)
SELECT finding.id, finding.created_at
     , finding.original_text -- if analysis_findings.original_text
     , finding.suggested_text -- if analysis_findings.suggested_text
     , finding.explanation -- if analysis_findings.explanation
     , finding.action_status -- if analysis_findings.action_status
     , finding.offset_start -- if analysis_findings.offset_start
     , finding.offset_end -- if analysis_findings.offset_end
     , finding.language_id -- if analysis_findings.language_id
     , message.content -- if messages.id, messages.content
     , message.pinyin -- if messages.id, messages.content, messages.pinyin
     , message.romanization -- if messages.id, messages.content, messages.romanization
     , message.hiragana -- if messages.id, messages.content, messages.hiragana
     , message.katakana -- if messages.id, messages.content, messages.katakana
     , message.kanji -- if messages.id, messages.content, messages.kanji
     , message.other_scripts -- if messages.id, messages.content, messages.other_scripts
     , person.display_name -- if users.id, users.display_name, analysis_findings.user_id
  FROM (SELECT found.*
          FROM unnest(:'features'::text[]) AS asked (id)
         CROSS JOIN LATERAL (
               SELECT * FROM analysis_findings AS newest
                WHERE newest.feature_id = asked.id
                  AND (:'language'::text = '' OR newest.language_id = :'language'::text) -- if analysis_findings.language_id
                ORDER BY newest.created_at DESC
                LIMIT :'limit'::bigint) AS found) AS finding
  LEFT JOIN messages AS message ON message.id = finding.message_id -- if messages.id, messages.content
  LEFT JOIN users AS person ON person.id = finding.user_id -- if users.id, users.display_name, analysis_findings.user_id
 ORDER BY finding.created_at DESC, finding.id DESC
 LIMIT :'limit'::bigint;
