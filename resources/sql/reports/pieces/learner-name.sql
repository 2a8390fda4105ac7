-- A learner by name, never by an address, else by the beginning of the id. who: the account; users stand as person.
SELECT $piece$
, coalesce(
      CASE WHEN person.display_name NOT LIKE '%@%' THEN nullif(btrim(person.display_name), '') END, -- if users.id, users.display_name
      left(:who::text, 8)) AS learner
$piece$ AS learner_name \gset
