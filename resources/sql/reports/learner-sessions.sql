-- Where a learner is signed in, the session that ends last first. A session's id is a live token: it is never read, only
-- the hash by which the session is addressed.
-- user: the account's id. now: the moment, in UTC. limit: so many rows; total: of how many.
-- needs: session(user_id)
SELECT encode(sha256(convert_to(login.id::text, 'UTF8')), 'hex') AS session
     , login.expires_at -- if session.expires_at
     , login.expires_at > (:'now'::timestamp AT TIME ZONE 'UTC') AS is_live -- if session.expires_at
     , count(*) OVER () AS total
  FROM session AS login
 WHERE login.user_id = (SELECT user_id FROM jsonb_populate_record(NULL::session, jsonb_build_object('user_id', nullif(:'user', ''))))
 ORDER BY coalesce(NULL::timestamptz
             , login.expires_at -- if session.expires_at
           ) DESC NULLS LAST, 1
 LIMIT :'limit'::bigint;
