-- The rows behind one mark of events-funnel.sql: who came as far as that step, by the beginning of their way.
-- since, until, steps, window, guests, without, domains: as there. at_step: the mark.
-- id: of the first event. seconds: from there to the step. limit: so many rows, of those after the row with after_begun_at and
-- after_id; both empty: from the start.
-- Learners stand by their name, never by an address; who is anonymous has none.
-- needs: analytics_events(id, user_id, session_id, event_name, created_at)
-- pages: begun_at, id
\ir pieces/left-out.sql
\ir pieces/events-funnel.sql
WITH RECURSIVE left_out AS MATERIALIZED (
    :left_out
)
:events_funnel
SELECT reached.begun_at, reached.id::text AS id
     , coalesce(
           CASE WHEN person.display_name NOT LIKE '%@%' THEN nullif(btrim(person.display_name), '') END, -- if users.id, users.display_name
           left(reached.user_id, 8)) AS learner
     , reached.at AS reached_at, round(extract(epoch FROM reached.at - reached.begun_at)::numeric, 6) AS seconds
  FROM reached
  LEFT JOIN users AS person ON person.id::text = reached.user_id -- if users.id, users.display_name
 WHERE reached.step::text = :'at_step'::text
   AND (:'after_id'::text = '' OR (reached.begun_at, reached.id::text) < (nullif(:'after_begun_at'::text, '')::timestamp, :'after_id'::text))
 ORDER BY reached.begun_at DESC, reached.id::text DESC
 LIMIT :'limit'::bigint;
