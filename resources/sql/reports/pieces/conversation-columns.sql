-- What is listed of a conversation.
SELECT $piece$
, conversation.target_language_id -- if conversations.target_language_id
, conversation.mode -- if conversations.mode
, conversation.scenario_id -- if conversations.scenario_id
, conversation.is_onboarding -- if conversations.is_onboarding
, conversation.duration_seconds -- if conversations.duration_seconds
, conversation.message_count -- if conversations.message_count
, conversation.audio_seconds -- if conversations.audio_seconds
, conversation.comfort_rating -- if conversations.comfort_rating
, conversation.engagement_level -- if conversations.engagement_level
$piece$ AS conversation_columns \gset
