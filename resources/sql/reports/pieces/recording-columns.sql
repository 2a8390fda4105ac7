-- What is listed of a recording.
SELECT $piece$
, conversation.target_language_id -- if conversations.target_language_id
, message.audio_processing_state -- if messages.audio_processing_state
, message.audio_processing_error -- if messages.audio_processing_error
, message.audio_duration_ms -- if messages.audio_duration_ms
, message.audio_size_bytes -- if messages.audio_size_bytes
, message.audio_retention_expires_at -- if messages.audio_retention_expires_at
, message.audio_deleted_at -- if messages.audio_deleted_at
$piece$ AS recording_columns \gset
