-- Conversations, as a plan: when, how long, in which way, about what. Guests have theirs too.

CREATE TEMPORARY TABLE sample_start ON COMMIT DROP AS
WITH numbered AS (
    -- A month's conversations are spread over its days evenly, but for the rhythm of the week and a little luck.
    SELECT i, month, tier, hashint8extended((month - date '2000-01-01') * 1000000::bigint + j, h) AS h,
           low + (high - low) * (j - 1 + pg_temp.sample_unit(hashint8extended(
               (month - date '2000-01-01') * 1000000::bigint + j, h), 1)) / conversations AS place
      FROM sample_month, generate_series(1, conversations) AS j
), dated AS (
    SELECT numbered.i, month, tier, numbered.h, width_bucket(place, lows) - 1 AS n
      FROM numbered, sample_calendar
), ordered AS (
    SELECT i, month, tier, h, n, row_number() OVER (PARTITION BY i, n ORDER BY h) AS in_day FROM dated
), timed AS (
    -- Two hours apart within a day, and early enough to end on that day. Hours are the learner's own, turned to UTC.
    SELECT ordered.*, sample_day.day, learner.h AS learner_h,
           learner.hour + 1.5 * (pg_temp.sample_unit(hashint8extended(n, learner.h), 2)
                                 + pg_temp.sample_unit(hashint8extended(n, learner.h), 3) - 1)
           - zone_hours + 48 + (in_day - 1) * 2 AS hour,
           23.5 - (session_seconds + extra_seconds) / 3600.0 AS latest
      FROM ordered
      JOIN sample_day USING (n)
      JOIN sample_learner AS learner USING (i)
      JOIN sample_tier ON sample_tier.id = tier
)
SELECT i, month, tier, h, in_day, day,
       day + make_interval(secs => round((hour - floor(hour / latest) * latest
                                          + 0.4 * pg_temp.sample_unit(h, 4)) * 3600)) AS started
  FROM timed;

INSERT INTO sample_start
SELECT NULL, date_trunc('month', day)::date, 'free', h, 1, day,
       day + make_interval(secs => round((pg_temp.sample_unit(h, 2) + pg_temp.sample_unit(h, 3)) * 11.8 * 3600))
  FROM (SELECT hashint8extended(j, seed + 7) AS h, messages
          FROM sample_setting, generate_series(1, ceil(0.07 * messages / 6)::integer) AS j) AS guest,
       sample_calendar,
       LATERAL (SELECT width_bucket(power(pg_temp.sample_unit(h, 1), 0.62) * total, lows) - 1 AS n) AS place
  JOIN sample_day USING (n);
ANALYZE sample_start;

-- Numbers in the order of time. Real-time sessions stop at the tier's limit.
CREATE TEMPORARY TABLE sample_conversation ON COMMIT DROP AS
WITH scenario_pool AS (
    SELECT array_agg(id ORDER BY md5(id)) FILTER (WHERE category = 'onboarding') AS first_ones,
           array_agg(id ORDER BY md5(id)) FILTER (WHERE category IN ('comfort', 'basic')) AS early_ones,
           array_agg(id ORDER BY md5(id)) FILTER (WHERE category <> 'onboarding') AS later_ones
      FROM scenarios WHERE is_active
), counted AS (
    SELECT start.*, row_number() OVER (ORDER BY started, start.h) AS c,
           CASE WHEN start.i IS NOT NULL THEN row_number() OVER (PARTITION BY start.i ORDER BY started, start.h) END
               AS ord,
           pg_temp.sample_unit(start.h, 5) < CASE tier WHEN 'free' THEN 0.25 ELSE 0.5 END AND start.i IS NOT NULL
               AS wants_speech,
           -- Lengths have a long tail; free sessions are too short for one.
           (1000 * CASE WHEN start.i IS NULL THEN 3 + 6 * pg_temp.sample_unit(start.h, 6)
                        WHEN tier = 'free' THEN 4 + 9 * pg_temp.sample_unit(start.h, 6)
                        ELSE usual_messages * least(4, 0.3 - 0.7 * ln(pg_temp.sample_unit(start.h, 6) + 1e-9))
                   END)::integer AS length,
           usual_pace, session_seconds, extra_seconds, extension_seconds, monthly_realtime_sessions, daily_analyses
      FROM sample_start AS start
      JOIN sample_tier ON sample_tier.id = tier
), shared AS (
    -- Two messages each, if there are so many; the others are shared out by length, so that the sum is exact.
    SELECT counted.*, fewest + sum(length) OVER (ORDER BY c) * left_over / sum(length) OVER ()
                      - (sum(length) OVER (ORDER BY c) - length) * left_over / sum(length) OVER () AS messages,
           wants_speech AND row_number() OVER (PARTITION BY i, month, wants_speech ORDER BY c)
                            <= monthly_realtime_sessions AS realtime
      FROM counted,
           (SELECT fewest, messages - fewest * conversations AS left_over
              FROM (SELECT messages, conversations, CASE WHEN messages >= 2 * conversations THEN 2 ELSE 0 END AS fewest
                      FROM sample_setting, (SELECT count(*) AS conversations FROM sample_start) AS start) AS share)
               AS rest
)
SELECT c, shared.h, i, month, tier, started, ord, in_day, messages::integer AS messages, realtime,
       coalesce(learner.language_id, target.language_id) AS language_id, learner.native,
       CASE WHEN i IS NULL AND pg_temp.sample_unit(shared.h, 7) < 0.5 THEN 'anonymous'
            WHEN i IS NULL THEN 'guest-' || to_hex(shared.h) END AS guest_id,
       pg_temp.sample_key('c', started, shared.h) AS id,
       least(session_seconds + CASE WHEN pg_temp.sample_unit(shared.h, 8) < 0.3 THEN extra_seconds ELSE 0 END,
             greatest(20, round(messages * usual_pace * (1 + pg_temp.sample_unit(shared.h, 9)))))::integer AS seconds,
       session_seconds, extension_seconds,
       CASE WHEN i IS NULL OR ord = 1 THEN first_ones[1 + floor(power(pg_temp.sample_unit(shared.h, 10), 1.6)
                                                                * cardinality(first_ones))::integer]
            WHEN pg_temp.sample_unit(shared.h, 11) < 0.4 THEN NULL
            WHEN ord < 9 THEN early_ones[1 + floor(power(pg_temp.sample_unit(shared.h, 10), 1.6)
                                                   * cardinality(early_ones))::integer]
            ELSE later_ones[1 + floor(power(pg_temp.sample_unit(shared.h, 10), 1.3)
                                      * cardinality(later_ones))::integer] END AS scenario_id,
       i IS NULL OR ord = 1 AS onboarding,
       -- Skill grows with practice, faster for the talented; slips become rare.
       0.15 + 0.35 * coalesce(learner.talent, 0.4)
           + 0.45 * (1 - exp(-coalesce(ord, 1) / (45 - 25 * coalesce(learner.talent, 0.4)))) AS skill,
       i IS NOT NULL AND in_day <= daily_analyses AS analysed,
       -- Whether the learner's lines of a traditional conversation are spoken.
       realtime OR pg_temp.sample_unit(shared.h, 12) < 0.35 AS spoken,
       pg_temp.sample_unit(shared.h, 13) < 0.04 AS has_system
  FROM shared
  CROSS JOIN scenario_pool
  LEFT JOIN sample_learner AS learner USING (i)
  LEFT JOIN sample_target AS target
         ON i IS NULL AND pg_temp.sample_unit(shared.h, 14) >= target.low
        AND pg_temp.sample_unit(shared.h, 14) < target.high;

-- Conversations open at the beginning of a topic.
ALTER TABLE sample_conversation ADD COLUMN first_ord integer, ADD COLUMN exchanges integer, ADD COLUMN opening integer;
UPDATE sample_conversation AS conversation
   SET first_ord = target.first_ord, exchanges = target.exchanges,
       opening = starts[1 + floor(pg_temp.sample_unit(h, 15) * cardinality(starts))::integer] - target.first_ord
  FROM sample_target AS target
 WHERE target.language_id = conversation.language_id;
CREATE UNIQUE INDEX ON sample_conversation (c);
ANALYZE sample_conversation;
