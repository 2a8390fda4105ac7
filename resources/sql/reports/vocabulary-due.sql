-- How many words are due for review, and when:
-- language: of the row. tier: of the learner today: of the active subscription with the latest end, else free. without, domains:
-- accounts left out. As it stands today, whatever the period.
-- until: the moment from which time is counted, in UTC. at_due: the time to the next review; overdue: it has passed; never:
-- there is no date. learners: who have such words.
-- filters: until, language, tier, without, domains
-- mark: at_due
-- value: words count = count
-- value: learners count = distinct(user_id)
-- opens: vocabulary-due-rows
-- needs: vocabulary_progress(id, user_id, language_id, next_review)
WITH left_out AS MATERIALIZED (
    SELECT lower(account) AS id FROM unnest(coalesce(nullif(:'without'::text, ''), '{}')::text[]) AS account
     UNION ALL SELECT person.id::text FROM users AS person WHERE :'domains'::text NOT IN ('', '{}') AND lower(split_part(person.email, '@', 2)) = ANY (coalesce(nullif(:'domains'::text, ''), '{}')::text[]) -- if users.id, users.email
), counted AS (
    SELECT CASE WHEN word.next_review IS NULL THEN 'never' ELSE (ARRAY['overdue', '0-1 days', '1-7 days', '7-30 days', '30+ days'])[1 + width_bucket(extract(epoch FROM word.next_review - :'until'::timestamp)::numeric, ARRAY[0, 86400, 604800, 2592000]::numeric[])] END AS at_due
         , count(*) AS words
         , count(DISTINCT word.user_id) AS learners
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
     GROUP BY 1
), due (place, at_due) AS (
    VALUES (1, 'overdue')
         , (2, '0-1 days')
         , (3, '1-7 days')
         , (4, '7-30 days')
         , (5, '30+ days')
         , (6, 'never')
)
SELECT due.at_due, coalesce(counted.words, 0) AS words, coalesce(counted.learners, 0) AS learners, coalesce(counted.n, 0) AS n
  FROM due
  LEFT JOIN counted USING (at_due)
 ORDER BY due.place;
