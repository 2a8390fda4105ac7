-- The conversations themselves, with the seconds of speech that their messages add up to.

INSERT INTO conversations (id, user_id, guest_id, target_language_id, title, mode, voice, scenario_id, is_onboarding,
                           started_at, ended_at, duration_seconds, message_count, audio_seconds, comfort_rating,
                           engagement_level)
WITH voices AS (
    SELECT language_id, array_agg(openai_voice_id ORDER BY id) AS names
      FROM speakers WHERE is_active GROUP BY language_id
), heard AS (
    SELECT c, sum(audio_ms) / 1000.0 AS seconds
      FROM sample_message JOIN sample_speech USING (ord, slipped, variant)
     GROUP BY c
)
SELECT conversation.id, learner.id, guest_id, conversation.language_id,
       CASE WHEN pg_temp.sample_unit(conversation.h, 30) < 0.85
            THEN coalesce(scenario.title, initcap(exchange.topic)) END,
       CASE WHEN realtime THEN 'realtime' ELSE 'traditional' END,
       names[1 + floor(pg_temp.sample_unit(hashint8extended(1, coalesce(learner.h, conversation.h)), 31)
                       * cardinality(names))::integer],
       scenario_id, onboarding::text, started,
       CASE WHEN pg_temp.sample_unit(conversation.h, 32) >= 0.02
            THEN started + make_interval(secs => conversation.seconds) END, conversation.seconds, messages, round(coalesce(heard.seconds, 0), 2),
       CASE WHEN pg_temp.sample_unit(conversation.h, 33) < 0.55
            THEN 1 + floor(least(4.9, 3.2 * skill + 2.6 * pg_temp.sample_unit(conversation.h, 34)))::integer END,
       CASE WHEN pg_temp.sample_unit(conversation.h, 35) < 0.7
            THEN CASE WHEN messages > 16 THEN 'high' WHEN messages > 7 THEN 'medium' ELSE 'low' END END
  FROM sample_conversation AS conversation
  JOIN sample_exchange AS exchange ON exchange.ord = first_ord + opening
  LEFT JOIN sample_learner AS learner USING (i)
  LEFT JOIN scenarios AS scenario ON scenario.id = scenario_id
  LEFT JOIN voices ON voices.language_id = conversation.language_id
  LEFT JOIN heard USING (c)
 ORDER BY c;
