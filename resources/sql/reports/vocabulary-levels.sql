-- How well words are mastered, by language:
-- language: of the row. tier: of the learner today: of the active subscription with the latest end, else free. without, domains:
-- accounts left out. As it stands today, whatever the period.
-- at_language: its id. at_level: new, learning, practicing or mastered.
-- filters: language, tier, without, domains
-- mark: at_language, at_level
-- value: words count = count
-- opens: vocabulary-levels-rows
-- needs: vocabulary_progress(id, user_id, language_id, mastery_level)
WITH left_out AS MATERIALIZED (
    SELECT lower(account) AS id FROM unnest(coalesce(nullif(:'without'::text, ''), '{}')::text[]) AS account
     UNION ALL SELECT person.id::text FROM users AS person WHERE :'domains'::text NOT IN ('', '{}') AND lower(split_part(person.email, '@', 2)) = ANY (coalesce(nullif(:'domains'::text, ''), '{}')::text[]) -- if users.id, users.email
), counted AS (
    SELECT coalesce(word.language_id::text, '') AS at_language
         , coalesce(word.mastery_level::text, '') AS at_level
         , count(*) AS words
         , count(*) AS n
      FROM vocabulary_progress AS word
     WHERE true
       AND (:'language'::text = '' OR word.language_id = :'language'::text)
       AND NOT EXISTS (SELECT FROM left_out WHERE left_out.id = word.user_id::text)
       AND (:'tier'::text = '' OR word.user_id IS NOT NULL AND :'tier'::text = coalesce(NULL
               , (SELECT held.tier_id::text FROM subscriptions AS held WHERE held.user_id = word.user_id AND held.status::text IN ('active', 'trialing') ORDER BY held.current_period_end DESC LIMIT 1) -- if subscriptions.user_id, subscriptions.tier_id, subscriptions.status, subscriptions.current_period_end
               , (SELECT max(held.current_tier::text) FROM subscriptions AS held WHERE held.user_id = word.user_id AND lower(held.is_active::text) IN ('true', 't', '1')) -- if subscriptions.user_id, subscriptions.current_tier, subscriptions.is_active
               , (SELECT free.id::text FROM tiers AS free WHERE free.id::text = 'free') -- if tiers.id
               , ''))
     GROUP BY 1, 2
)
SELECT at_language, at_level, words, n
  FROM counted
 ORDER BY at_language, array_position(ARRAY['new', 'learning', 'practicing', 'mastered'], at_level), at_level;
