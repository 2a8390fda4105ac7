-- How proficient learners are, by language, on average:
-- language: of the row. tier: of the learner today: of the active subscription with the latest end, else free. without, domains:
-- accounts left out. As it stands today, whatever the period.
-- at_language: its id. at_skill: overall, grammar, vocabulary or pronunciation, documented as 0 to 1 and shown as found.
-- filters: language, tier, without, domains
-- mark: at_language, at_skill
-- value: mean share = mean(proficiency)
-- opens: vocabulary-proficiency-rows
-- needs: user_learning_stats(id, user_id, language_id)
WITH left_out AS MATERIALIZED (
    SELECT lower(account) AS id FROM unnest(coalesce(nullif(:'without'::text, ''), '{}')::text[]) AS account
     UNION ALL SELECT person.id::text FROM users AS person WHERE :'domains'::text NOT IN ('', '{}') AND lower(split_part(person.email, '@', 2)) = ANY (coalesce(nullif(:'domains'::text, ''), '{}')::text[]) -- if users.id, users.email
), counted AS (
    SELECT coalesce(stat.language_id::text, '') AS at_language
         , skill.at_skill AS at_skill
         , round(avg(CASE WHEN skill.figure::text ~ '^\s*-?\d{1,15}(\.\d{1,9})?\s*$' THEN skill.figure::text::numeric END), 6) AS mean
         , count(*) AS n
      FROM user_learning_stats AS stat
     CROSS JOIN LATERAL (VALUES
               (NULL, NULL::text)
             , ('overall', stat.overall_proficiency::text) -- if user_learning_stats.overall_proficiency
             , ('grammar', stat.grammar_proficiency::text) -- if user_learning_stats.grammar_proficiency
             , ('vocabulary', stat.vocabulary_proficiency::text) -- if user_learning_stats.vocabulary_proficiency
             , ('pronunciation', stat.pronunciation_proficiency::text) -- if user_learning_stats.pronunciation_proficiency
               ) AS skill (at_skill, figure)
     WHERE true
       AND skill.figure ~ '^\s*-?\d{1,15}(\.\d{1,9})?\s*$'
       AND (:'language'::text = '' OR stat.language_id = :'language'::text)
       AND NOT EXISTS (SELECT FROM left_out WHERE left_out.id = stat.user_id::text)
       AND (:'tier'::text = '' OR stat.user_id IS NOT NULL AND :'tier'::text = coalesce(NULL
               , (SELECT held.tier_id::text FROM subscriptions AS held WHERE held.user_id = stat.user_id AND held.status::text IN ('active', 'trialing') ORDER BY held.current_period_end DESC LIMIT 1) -- if subscriptions.user_id, subscriptions.tier_id, subscriptions.status, subscriptions.current_period_end
               , (SELECT max(held.current_tier::text) FROM subscriptions AS held WHERE held.user_id = stat.user_id AND lower(held.is_active::text) IN ('true', 't', '1')) -- if subscriptions.user_id, subscriptions.current_tier, subscriptions.is_active
               , (SELECT free.id::text FROM tiers AS free WHERE free.id::text = 'free') -- if tiers.id
               , ''))
     GROUP BY 1, 2
)
SELECT at_language, at_skill, mean, n
  FROM counted
 ORDER BY at_language, array_position(ARRAY['overall', 'grammar', 'vocabulary', 'pronunciation'], at_skill);
