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
\ir pieces/left-out.sql
\ir pieces/people-today.sql
\set who word.user_id
WITH left_out AS MATERIALIZED (
    :left_out
), counted AS (
    SELECT CASE WHEN word.next_review IS NULL THEN 'never' ELSE (ARRAY['overdue', '0-1 days', '1-7 days', '7-30 days', '30+ days'])[1 + width_bucket(extract(epoch FROM word.next_review - :'until'::timestamp)::numeric, ARRAY[0, 86400, 604800, 2592000]::numeric[])] END AS at_due
         , count(*) AS words
         , count(DISTINCT word.user_id) AS learners
         , count(*) AS n
      FROM vocabulary_progress AS word
     WHERE true
       AND (:'language'::text = '' OR word.language_id = :'language'::text)
       :people_today
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
