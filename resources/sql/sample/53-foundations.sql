-- What all of the learners' life stands on: the settings, a calendar with its rhythm, and numbers that look random but
-- are hashes of a key, so that the same settings give the same rows. Everything here is temporary.
--
-- sample.learners   how many learners
-- sample.messages   how many messages, exactly
-- sample.seed       another seed, another world
-- sample.as_of      the day on which the world stands; nothing is later

CREATE OR REPLACE FUNCTION pg_temp.sample_unit(key bigint, salt integer) RETURNS double precision
    LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$ SELECT (hashint8extended($1, $2) & 4503599627370495)::double precision / 4503599627370496.0 $$;

CREATE OR REPLACE FUNCTION pg_temp.sample_uuid(key bigint, salt integer) RETURNS uuid
    LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$ SELECT md5($1::text || ':' || $2::text)::uuid $$;

-- Length in UTF-16 code units, in which the application counts.
CREATE OR REPLACE FUNCTION pg_temp.sample_units(words text) RETURNS integer
    LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$ SELECT length($1) + length(regexp_replace($1, '[^\U00010000-\U0010FFFF]', '', 'g')) $$;

-- Ids of conversations and messages grow with time.
CREATE OR REPLACE FUNCTION pg_temp.sample_key(kind text, at timestamp, h bigint) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$ SELECT $1 || lpad(to_hex((extract(epoch FROM $2) * 1000)::bigint), 12, '0') || '-'
             || lpad(to_hex($3 & 4294967295), 8, '0') $$;

SET LOCAL work_mem = '96MB';
SET LOCAL jit = off;

CREATE TEMPORARY TABLE sample_setting ON COMMIT DROP AS
SELECT current_setting('sample.learners')::integer AS learners,
       current_setting('sample.messages')::integer AS messages,
       current_setting('sample.seed')::bigint AS seed,
       current_setting('sample.as_of')::date AS as_of,
       (current_setting('sample.as_of')::date - interval '18 months')::date AS first_day;

-- A day's weight is how busy it is; low is the sum of the weights before it.
CREATE TEMPORARY TABLE sample_day ON COMMIT DROP AS
SELECT n, day, weight, sum(weight) OVER (ORDER BY n) - weight AS low
  FROM (SELECT n, first_day + n AS day,
               (ARRAY[1.10, 1.12, 1.08, 1.00, 0.82, 0.78, 1.10])[extract(isodow FROM first_day + n)::integer]
               * (ARRAY[1.18, 1.04, 1.00, 1.05, 1.00, 0.97, 0.95, 0.88, 1.06, 1.05, 1.00, 0.84])
                 [extract(month FROM first_day + n)::integer]::double precision AS weight
          FROM sample_setting, generate_series(0, as_of - first_day - 1) AS n) AS days;

CREATE TEMPORARY TABLE sample_calendar ON COMMIT DROP AS
SELECT array_agg(low ORDER BY n) AS lows, sum(weight) AS total, count(*)::integer AS days FROM sample_day;

-- Languages that learners of this world choose: those of the phrase bank that the database supports.
CREATE TEMPORARY TABLE sample_target ON COMMIT DROP AS
WITH chosen AS (
    SELECT bank.language_id, wish.weight, wish.natives, bank.first_ord, bank.exchanges, bank.starts
      FROM (SELECT language_id, min(ord) AS first_ord, count(*)::integer AS exchanges,
                   array_agg(ord ORDER BY ord) FILTER (WHERE opens) AS starts
              FROM (SELECT *, lag(topic) OVER (PARTITION BY language_id ORDER BY ord) IS DISTINCT FROM topic AS opens
                      FROM sample_exchange) AS exchange
             GROUP BY language_id) AS bank
      JOIN languages ON languages.id = bank.language_id AND languages.is_supported
      JOIN (VALUES ('ja', 0.34, '{en,en,en,en,en,zh,zh,ko,es,fr}'::text[]),
                   ('en', 0.24, '{ja,ja,ja,ja,ja,zh,zh,ko,es,es}'),
                   ('ko', 0.13, '{en,en,en,en,ja,ja,ja,zh,es,fr}'),
                   ('zh', 0.11, '{en,en,en,en,en,ja,ja,ko,es,fr}'),
                   ('es', 0.10, '{en,en,en,en,en,en,ja,fr,fr,zh}'),
                   ('fr', 0.04, '{en,en,en,en,en,en,ja,es,es,zh}'),
                   ('de', 0.025, '{en,en,en,en,es,es,fr,fr,ja,ko}'),
                   ('ar', 0.015, '{en,en,en,en,en,fr,fr,fr,es,ja}'))
           AS wish (language_id, weight, natives) USING (language_id))
SELECT *, (sum(weight) OVER (ORDER BY weight DESC, language_id) - weight) / sum(weight) OVER () AS low,
       sum(weight) OVER (ORDER BY weight DESC, language_id) / sum(weight) OVER () AS high
  FROM chosen;

-- Tiers with limits as numbers: no limit, however it is written, is a very large one.
CREATE TEMPORARY TABLE sample_tier ON COMMIT DROP AS
SELECT id, monthly_price_usd, annual_price_usd, stripe_price_id_monthly, stripe_price_id_annual,
       CASE WHEN coalesce(monthly_seconds, -1) < 0 THEN 2000000000 ELSE monthly_seconds END AS monthly_seconds,
       CASE WHEN session_banking_enabled THEN max_banked_seconds ELSE 0 END AS max_banked_seconds,
       CASE WHEN coalesce(monthly_conversations, -1) < 0 OR monthly_conversations = 100 THEN 1000000
            ELSE monthly_conversations END AS monthly_conversations,
       CASE WHEN NOT has_realtime_access THEN 0
            WHEN coalesce(monthly_realtime_sessions, -1) < 0 OR monthly_realtime_sessions = 100 THEN 1000000
            ELSE monthly_realtime_sessions END AS monthly_realtime_sessions,
       max_session_length_seconds AS session_seconds,
       CASE WHEN can_extend THEN max_extensions * coalesce(extension_duration_seconds, 0) ELSE 0 END AS extra_seconds,
       greatest(coalesce(extension_duration_seconds, 0), 1) AS extension_seconds,
       coalesce(nullif(daily_analyses, -1), 1000000) AS daily_analyses,
       least(coalesce(nullif(daily_conversations, -1), 8),
             coalesce(nullif(daily_seconds, -1), 2000000000)
             / (max_session_length_seconds
                + CASE WHEN can_extend THEN max_extensions * coalesce(extension_duration_seconds, 0) ELSE 0 END), 8)
           AS daily_conversations,
       CASE id WHEN 'free' THEN 8 WHEN 'plus' THEN 26 ELSE 36 END AS usual_messages,
       CASE id WHEN 'free' THEN 13 ELSE 32 END AS usual_pace
  FROM tiers
 WHERE id IN ('free', 'plus', 'premium');

ANALYZE sample_setting, sample_day, sample_calendar, sample_target, sample_tier, sample_exchange;
