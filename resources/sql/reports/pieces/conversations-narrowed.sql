-- Conversations as the page narrows them. who: the account; moment: in which month its tier is asked for.
\ir people-then.sql
SELECT $piece$
AND (:'language'::text = '' OR conversation.target_language_id = :'language'::text) -- if conversations.target_language_id
AND CASE :'guests'::text WHEN 'out' THEN conversation.user_id IS NOT NULL WHEN 'only' THEN conversation.user_id IS NULL ELSE true END
:people_then
$piece$ AS conversations_narrowed \gset
