-- The next page of conversations, the newest first.
SELECT $piece$
  AND (:'after_id'::text = '' OR (conversation.started_at, conversation.id::text) < (nullif(:'after_started_at'::text, '')::timestamp, :'after_id'::text))
ORDER BY conversation.started_at DESC, conversation.id::text DESC
LIMIT :'limit'::bigint;
$piece$ AS conversations_paged \gset
