-- Usage by month, counted from the conversations. A month's own time is used first, then what was carried over; what is
-- left rolls into the next month up to the tier's cap.

CREATE TEMPORARY TABLE sample_used ON COMMIT DROP AS
WITH held AS (
    SELECT i, month, tier, count(*)::integer AS conversations, sum(seconds)::integer AS seconds,
           (count(*) FILTER (WHERE realtime))::integer AS realtime, max(seconds) AS longest,
           (sum(seconds) FILTER (WHERE realtime AND tier <> 'free'))::integer AS advanced,
           sum(greatest(0, ceil((seconds - session_seconds) / extension_seconds::numeric)))::integer AS extensions,
           (count(*) FILTER (WHERE analysed))::integer AS analyses, min(started) AS first_at, max(started) AS last_at,
           max(started) FILTER (WHERE realtime) AS last_realtime_at,
           max(started + make_interval(secs => seconds)) FILTER (WHERE analysed) AS last_analysis_at,
           (count(*) FILTER (WHERE onboarding))::integer AS onboardings
      FROM sample_conversation WHERE i IS NOT NULL GROUP BY i, month, tier
), paid AS (
    -- Subscribers have a row for each month that is paid for, used or not.
    SELECT i, month::date AS month, plan AS tier
      FROM sample_learner, sample_setting,
           generate_series(date_trunc('month', start_day), least(paid_until, as_of) - interval '1 day', '1 month')
               AS month
     WHERE plan <> 'free'
)
SELECT i, month, coalesce(held.tier, paid.tier) AS tier, coalesce(conversations, 0) AS conversations,
       coalesce(seconds, 0) AS seconds, coalesce(realtime, 0) AS realtime, longest, coalesce(advanced, 0) AS advanced,
       coalesce(extensions, 0) AS extensions, coalesce(analyses, 0) AS analyses, first_at, last_at, last_realtime_at,
       last_analysis_at, coalesce(onboardings, 0) AS onboardings,
       row_number() OVER (PARTITION BY i ORDER BY month) AS n
  FROM held FULL JOIN paid USING (i, month);
CREATE UNIQUE INDEX ON sample_used (n, i);
ANALYZE sample_used;

CREATE TEMPORARY TABLE sample_banked ON COMMIT DROP AS
WITH RECURSIVE carried AS (
    SELECT i, n, month, tier, seconds, 0 AS banked FROM sample_used WHERE n = 1
     UNION ALL
    SELECT next.i, next.n, next.month, next.tier, next.seconds,
           CASE WHEN next.month = (carried.month + interval '1 month')::date AND was.max_banked_seconds > 0
                THEN least(becomes.max_banked_seconds,
                           greatest(0, was.monthly_seconds::bigint + carried.banked - carried.seconds))::integer
                ELSE 0 END
      FROM carried
      JOIN sample_used AS next ON next.n = carried.n + 1 AND next.i = carried.i
      JOIN sample_tier AS was ON was.id = carried.tier
      JOIN sample_tier AS becomes ON becomes.id = next.tier
)
SELECT i, month, banked, least(banked, greatest(0, seconds - monthly_seconds)) AS banked_used,
       greatest(0, seconds - monthly_seconds - banked) AS overage
  FROM carried JOIN sample_tier ON sample_tier.id = tier;
ANALYZE sample_banked;

INSERT INTO user_usage (user_id, period, conversations_used, seconds_used, realtime_sessions_used, banked_seconds,
                        banked_seconds_used, created_at, updated_at, anki_exports_used, session_extensions_used,
                        advanced_voice_seconds, completed_sessions, longest_session_seconds, average_session_seconds,
                        overage_seconds, tier_when_used, last_conversation_at, last_realtime_at, first_activity_at,
                        analyses_used, basic_analyses_used, quick_stats_used, grammar_suggestions_used,
                        advanced_grammar_used, fluency_analysis_used, phrase_suggestions_used, onboarding_profile_used,
                        pronunciation_analysis_used, speech_rhythm_used, daily_usage, last_analysis_at)
WITH days AS (
    SELECT i, month,
           jsonb_object_agg(day, jsonb_build_object('conversations', conversations, 'seconds', seconds)) AS days
      FROM (SELECT i, month, started::date AS day, count(*) AS conversations, sum(seconds) AS seconds
              FROM sample_conversation WHERE i IS NOT NULL GROUP BY i, month, started::date) AS day
     GROUP BY i, month
), found AS (
    SELECT i, date_trunc('month', at)::date AS month,
           (count(*) FILTER (WHERE macro_skill = 'grammar'))::integer AS grammar,
           (count(*) FILTER (WHERE macro_skill <> 'grammar'))::integer AS phrases
      FROM sample_practice JOIN sample_feature USING (ord) WHERE slipped GROUP BY 1, 2
), heard AS (
    SELECT i, date_trunc('month', at)::date AS month, count(*)::integer AS analyses
      FROM sample_message WHERE variant IS NOT NULL AND pg_temp.sample_unit(h, 4) < 0.4 GROUP BY 1, 2
)
SELECT learner.id, to_char(month, 'YYYY-MM'), conversations, seconds - banked_used, realtime, banked, banked_used,
       coalesce(first_at, month), coalesce(last_at, month),
       (tier <> 'free' AND conversations > 0 AND pg_temp.sample_unit(learner.h, 80 + n::integer) < 0.3)::integer,
       extensions, advanced, conversations, coalesce(longest, 0),
       CASE WHEN conversations > 0 THEN round(seconds::numeric / conversations) ELSE 0 END, overage, tier,
       last_at, last_realtime_at, first_at, used.analyses, used.analyses, conversations, coalesce(grammar, 0),
       CASE WHEN tier = 'premium' THEN used.analyses ELSE 0 END, coalesce(heard.analyses, 0), coalesce(phrases, 0),
       onboardings,
       coalesce(heard.analyses, 0), CASE WHEN tier = 'premium' THEN coalesce(heard.analyses, 0) ELSE 0 END,
       coalesce(days, '{}'), last_analysis_at
  FROM (SELECT i, month, tier, conversations, seconds, realtime, longest, advanced, extensions, used.analyses, first_at,
               last_at, last_realtime_at, last_analysis_at, onboardings, n, banked, banked_used, overage
          FROM sample_used AS used JOIN sample_banked USING (i, month)) AS used
  JOIN sample_learner AS learner USING (i)
  LEFT JOIN days USING (i, month)
  LEFT JOIN found USING (i, month)
  LEFT JOIN heard USING (i, month)
 ORDER BY i, month;

-- The legacy tracking was filled during the first half year.
INSERT INTO conversation_sessions (id, user_id, language, start_time, end_time, duration_seconds, seconds_consumed,
                                   was_extended, extensions_used, transcription_mode, device_type, created_at,
                                   input_tokens)
SELECT 'session-' || conversation.id, learner.id, conversation.language_id, started,
       started + make_interval(secs => seconds), seconds, seconds, seconds > session_seconds,
       greatest(0, ceil((seconds - session_seconds) / extension_seconds::numeric))::integer, NOT realtime,
       (ARRAY['phone', 'phone', 'desktop', 'tablet'])[1 + floor(pg_temp.sample_unit(learner.h, 100) * 4)::integer],
       started, conversation.messages * 60
  FROM sample_conversation AS conversation
  JOIN sample_learner AS learner USING (i)
  JOIN sample_setting ON started < first_day + 180
 ORDER BY c;
