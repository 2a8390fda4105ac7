-- What happened to a learner, of one table after another, in three parts between which stands what it was about and how it
-- went. here: the columns without which it is left out; of, one: the table and a row of it; owner: the column of the
-- account; moment, record, kind: when, the row's key, and what it is called.
SELECT $piece$
 UNION ALL -- if :here
SELECT :one.:moment::timestamp, :'kind', :record -- if :here
     , coalesce(NULL::text -- if :here
$piece$ AS happened \gset
SELECT $piece$
       ) -- if :here
     , coalesce(NULL::text -- if :here
$piece$ AS noted \gset
SELECT $piece$
       ) -- if :here
  FROM :of AS :one -- if :here
 WHERE :one.:owner = (SELECT :owner FROM jsonb_populate_record(NULL:: :of, jsonb_build_object(:'owner', nullif(:'user', '')))) -- if :here
$piece$ AS of_somebody \gset
