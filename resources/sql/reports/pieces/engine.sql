-- Engine, version and model of an analysis.
SELECT $piece$
, analysis.analysis_engine -- if message_audio_analysis.analysis_engine
, analysis.analysis_version -- if message_audio_analysis.analysis_version
, analysis.analysis_model_version -- if message_audio_analysis.analysis_model_version
$piece$ AS engine_parts \gset
