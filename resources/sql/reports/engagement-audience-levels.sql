-- Where learners stand in the four skills, in tens:
-- language: that is learned. tier: of the learner today: of the active subscription with the latest end, else free.
-- without, domains: accounts left out. The whole audience as it is today, whatever the period.
-- at_skill: speaking, listening, reading or writing. at_level: of 1 to 100, in tens; other: no level of that range.
-- A learner of several languages has preferences for each: learners are counted once, n counts their preferences.
-- filters: language, tier, without, domains
-- mark: at_skill, at_level
-- value: learners count = distinct(user_id)
-- opens: engagement-audience-levels-rows
-- needs: user_preferences(id, user_id, target_language_id, speaking_level, listening_level, reading_level, writing_level)
\ir pieces/left-out.sql
\ir pieces/people-today.sql
\set who preference.user_id
WITH left_out AS MATERIALIZED (
    :left_out
), counted AS (
    SELECT skill.place, skill.at_skill, CASE WHEN skill.level ~ '^\s*\d{1,3}\s*$' AND skill.level::int BETWEEN 1 AND 100 THEN ((skill.level::int - 1) / 10 * 10 + 1) || '-' || ((skill.level::int - 1) / 10 * 10 + 10) ELSE 'other' END AS at_level
         , count(DISTINCT preference.user_id) AS learners, count(*) AS n
      FROM user_preferences AS preference
     CROSS JOIN LATERAL (VALUES
               (1, 'speaking', preference.speaking_level::text)
             , (2, 'listening', preference.listening_level::text)
             , (3, 'reading', preference.reading_level::text)
             , (4, 'writing', preference.writing_level::text)) AS skill (place, at_skill, level)
     WHERE (:'language'::text = '' OR preference.target_language_id = :'language'::text)
       :people_today
     GROUP BY 1, 2, 3
), bucket (number, at_level) AS (
    VALUES (1, '1-10'), (2, '11-20'), (3, '21-30'), (4, '31-40'), (5, '41-50'), (6, '51-60'), (7, '61-70'), (8, '71-80'), (9, '81-90'), (10, '91-100'), (11, 'other')
), skill (place, at_skill) AS (
    VALUES (1, 'speaking'), (2, 'listening'), (3, 'reading'), (4, 'writing')
)
SELECT skill.at_skill, bucket.at_level, coalesce(counted.learners, 0) AS learners, coalesce(counted.n, 0) AS n
  FROM skill
 CROSS JOIN bucket
  LEFT JOIN counted USING (at_skill, at_level)
 WHERE bucket.at_level <> 'other' OR counted.n > 0
 ORDER BY skill.place, bucket.number;
