-- The message and the conversation of an analysis: one look-up each, for a plain join reads all messages.
SELECT $piece$
CROSS JOIN LATERAL (SELECT said.conversation_id FROM messages AS said WHERE said.id = analysis.message_id LIMIT 1) AS message
 JOIN conversations AS conversation ON conversation.id = message.conversation_id
$piece$ AS analysed_message \gset
