-- The rows behind one mark of vocabulary-frequency.sql: choices.
-- tier, without, domains: as there. at_frequency: the mark.
-- limit: so many rows, of those after the row with after_id; empty: from the start.
-- Learners stand by their name, never by an address.
-- needs: user_notifications(id, user_id, communication_frequency)
-- pages: id
\ir pieces/left-out.sql
\ir pieces/learner-name.sql
\ir pieces/people-today.sql
\set who choice.user_id
WITH left_out AS MATERIALIZED (
    :left_out
)
SELECT choice.id::text AS id, choice.user_id::text AS user_id
     :learner_name
     , choice.communication_frequency -- if user_notifications.communication_frequency
     , choice.updated_at -- if user_notifications.updated_at
  FROM user_notifications AS choice
  LEFT JOIN users AS person ON person.id = choice.user_id -- if users.id, users.display_name
 WHERE coalesce(choice.communication_frequency::text, '') = :'at_frequency'::text
   :people_today
   AND (:'after_id'::text = '' OR choice.id::text > :'after_id'::text)
 ORDER BY choice.id::text
 LIMIT :'limit'::bigint;
