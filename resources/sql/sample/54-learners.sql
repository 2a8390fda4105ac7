-- Learners, as a plan: when they come, how long they stay, how keen they are, what they pay for. Their rows in users
-- are written once their first conversation is known.

CREATE TEMPORARY TABLE sample_learner ON COMMIT DROP AS
WITH coming AS (
    SELECT i, hashint8extended(i, seed) AS h, as_of, day AS signup_day
      FROM sample_setting, sample_calendar, generate_series(1, learners) AS i
      -- The power makes later days busier: growth.
      JOIN LATERAL (SELECT width_bucket(power((i - 0.5) / learners, 0.62) * total, lows) - 1 AS n) AS place ON true
      JOIN sample_day USING (n)
), staying AS (
    SELECT *, pg_temp.sample_unit(h, 1) AS luck,
           -- Nearly normal: a sum of uniform numbers.
           (pg_temp.sample_unit(h, 2) + pg_temp.sample_unit(h, 3) + pg_temp.sample_unit(h, 4)
            + pg_temp.sample_unit(h, 5) - 2) * 1.732 AS keenness,
           pg_temp.sample_unit(h, 6) AS talent,
           CASE WHEN pg_temp.sample_unit(h, 7) < 0.79 THEN 'free'
                WHEN pg_temp.sample_unit(h, 7) < 0.94 THEN 'plus' ELSE 'premium' END AS wish
      FROM coming
), lasting AS (
    SELECT *, least(as_of, signup_day + 1 + CASE WHEN wish = 'free' AND luck < 0.3 THEN floor(luck * 20)
                                                 WHEN wish = 'free' THEN floor(-ln((luck - 0.3) / 0.7 + 1e-9) * 150)
                                                 ELSE 30 + floor(-ln(luck + 1e-9) * 300) END::integer) AS end_day,
           signup_day + 3 + floor(pg_temp.sample_unit(h, 8) * 40)::integer AS wished_start
      FROM staying
), paying AS (
    SELECT *, wish <> 'free' AND least(wished_start, date_trunc('month', wished_start)::date + 27) < end_day AS pays,
           least(wished_start, date_trunc('month', wished_start)::date + 27) AS start_day,
           pg_temp.sample_unit(h, 9) < 0.25 AS yearly
      FROM lasting
), periods AS (
    -- Full periods from the start to the last day of use, or to the day on which the world stands.
    SELECT *, extract(year FROM age(end_day - 1, start_day))::integer * 12
              + extract(month FROM age(end_day - 1, start_day))::integer AS months
      FROM paying
)
SELECT i, h, pg_temp.sample_uuid(h, 1) AS id, signup_day, end_day, keenness, talent,
       target.language_id, target.natives[1 + floor(pg_temp.sample_unit(h, 11) * 10)::integer] AS native,
       CASE WHEN pays THEN wish ELSE 'free' END AS plan, pays AND yearly AS yearly,
       CASE WHEN pays THEN start_day END AS start_day,
       -- The number of periods that were begun, the running one included.
       CASE WHEN pays THEN (CASE WHEN yearly THEN months / 12 ELSE months END) + 1 END AS periods,
       pays AND (end_day < as_of OR pg_temp.sample_unit(h, 12) < 0.04) AS leaves,
       pg_temp.sample_unit(h, 13) AS evening
  FROM periods
  JOIN sample_target AS target ON pg_temp.sample_unit(h, 10) >= target.low AND pg_temp.sample_unit(h, 10) < target.high;

ALTER TABLE sample_learner ADD COLUMN paid_until date, ADD COLUMN zone_hours integer, ADD COLUMN hour double precision;
UPDATE sample_learner
   SET paid_until = start_day + periods * CASE WHEN yearly THEN interval '1 year' ELSE interval '1 month' END,
       zone_hours = CASE native WHEN 'ja' THEN 9 WHEN 'ko' THEN 9 WHEN 'zh' THEN 8 WHEN 'fr' THEN 1
                        WHEN 'es' THEN (ARRAY[1, -6, -5])[1 + floor(pg_temp.sample_unit(h, 14) * 3)::integer]
                        ELSE (ARRAY[-5, -8, 0, 10])[1 + floor(pg_temp.sample_unit(h, 14) * 4)::integer] END,
       hour = CASE WHEN evening < 0.55 THEN 19 + pg_temp.sample_unit(h, 15) * 3.5
                   WHEN evening < 0.72 THEN 12 + pg_temp.sample_unit(h, 15) * 1.5
                   WHEN evening < 0.90 THEN 6.5 + pg_temp.sample_unit(h, 15) * 2
                   ELSE pg_temp.sample_unit(h, 15) * 24 END;
CREATE UNIQUE INDEX ON sample_learner (i);
ANALYZE sample_learner;

-- The months in which a learner is there, with the tier of that month and how much is wished for.
CREATE TEMPORARY TABLE sample_month ON COMMIT DROP AS
WITH spans AS (
    SELECT i, h, keenness
               + CASE WHEN pg_temp.sample_unit(h, 17) < CASE plan WHEN 'free' THEN 0.03 ELSE 0.12 END THEN 2.2
                      ELSE 0 END AS keenness, month::date AS month,
           greatest(signup_day, month::date) AS from_day,
           least(end_day, (month + interval '1 month')::date) AS to_day,
           CASE WHEN plan <> 'free' AND start_day < least(end_day, (month + interval '1 month')::date)
                     AND paid_until > greatest(signup_day, month::date) THEN plan ELSE 'free' END AS tier,
           extract(year FROM age(month, date_trunc('month', signup_day))) * 12
           + extract(month FROM age(month, date_trunc('month', signup_day))) AS months_in
      FROM sample_learner,
           generate_series(date_trunc('month', signup_day), end_day - interval '1 day', '1 month') AS month
     WHERE pg_temp.sample_unit(h, 16) >= 0.05
), weighed AS (
    SELECT spans.*, low_day.low AS low, high_day.low + high_day.weight AS high
      FROM spans
      JOIN sample_day AS low_day ON low_day.day = from_day
      JOIN sample_day AS high_day ON high_day.day = to_day - 1
)
SELECT weighed.i, weighed.h, month, tier, low, high,
       exp(1.15 * keenness) * (high - low) * (0.45 + 0.55 * exp(-months_in / 5.0))
       * CASE tier WHEN 'free' THEN 1 WHEN 'plus' THEN 1.5 ELSE 1.8 END AS wish,
       least(sample_tier.monthly_conversations, floor(0.4 * daily_conversations * (high - low)))::integer AS most,
       usual_messages, months_in
  FROM weighed
  JOIN sample_tier ON sample_tier.id = tier;
ANALYZE sample_month;

-- How many conversations each month gets. Wishes are scaled so that the messages come out as asked for; what a limit
-- cuts off is given to the others in the next of four rounds.
ALTER TABLE sample_month ADD COLUMN conversations integer;
WITH goal AS (SELECT 0.93 * messages AS messages FROM sample_setting),
     -- Exact sums, because those of floating point numbers depend on the order of the rows.
     round_1 AS (SELECT goal.messages / nullif(sum((wish * usual_messages)::numeric), 0) AS scale
                   FROM goal, sample_month GROUP BY goal.messages),
     round_2 AS (SELECT round_1.scale * goal.messages
                        / nullif(sum((least(most, wish * scale) * usual_messages)::numeric), 0) AS scale
                   FROM goal, round_1, sample_month GROUP BY goal.messages, round_1.scale),
     round_3 AS (SELECT round_2.scale * goal.messages
                        / nullif(sum((least(most, wish * scale) * usual_messages)::numeric), 0) AS scale
                   FROM goal, round_2, sample_month GROUP BY goal.messages, round_2.scale),
     round_4 AS (SELECT round_3.scale * goal.messages
                        / nullif(sum((least(most, wish * scale) * usual_messages)::numeric), 0) AS scale
                   FROM goal, round_3, sample_month GROUP BY goal.messages, round_3.scale)
UPDATE sample_month
   SET conversations = greatest(least(most, floor(wish * coalesce(scale, 0)
                                                  + pg_temp.sample_unit(h, 1000 + month - date '2000-01-01'))),
                                -- Nearly everybody tries it once, where there are messages enough.
                                CASE WHEN months_in = 0 AND pg_temp.sample_unit(h, 18)
                                          < least(0.9, messages / (learners * 12.0)) THEN 1 ELSE 0 END)
  FROM round_4, sample_setting;
ANALYZE sample_month;
