-- Messages, as a plan: one narrow row each, from which the messages, findings, mastery and speech are written. A system
-- message may open; then partner and learner take turns through the exchanges of the phrase bank.

CREATE TEMPORARY TABLE sample_message ON COMMIT DROP AS
WITH turn AS (
    SELECT c, i, k, hashint8extended(k, conversation.h) AS h, k - has_system::integer AS turn, started, seconds,
           messages,
           first_ord + (opening + (k - has_system::integer) / 2) % exchanges AS ord, skill, spoken, analysed
      FROM sample_conversation AS conversation, generate_series(0, messages - 1) AS k
), said AS (
    SELECT c, i, k, h, started + make_interval(secs => round(((k + 0.15 + 0.6 * pg_temp.sample_unit(h, 1))
                                                             * seconds / messages)::numeric, 3)::double precision) AS at,
           CASE WHEN turn < 0 THEN 's' WHEN turn % 2 = 0 THEN 'a' ELSE 'u' END::"char" AS role,
           CASE WHEN turn >= 0 THEN ord END AS ord, skill, spoken AND turn > 0 AND turn % 2 = 1 AS spoken, analysed
      FROM turn
)
SELECT said.*,
       role = 'u' AND fragment IS NOT NULL AND i IS NOT NULL
           AND pg_temp.sample_unit(h, 2) < greatest(0.04, 0.56 - 0.62 * skill) AS slipped,
       -- Only what is analysed counts as practice of a feature.
       role = 'u' AND fragment IS NOT NULL AND analysed AS practises,
       CASE WHEN spoken THEN least(5, floor(skill * 5.2 + pg_temp.sample_unit(h, 3) * 1.6))::integer END AS variant
  FROM said
  LEFT JOIN sample_exchange USING (ord);
ANALYZE sample_message;
