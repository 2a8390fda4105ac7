-- How a learner wants to be told of things.
-- user: the account's id. limit: so many rows; total: of how many.
-- needs: user_notifications(id, user_id)
SELECT notification.id::text AS id
     , notification.communication_frequency::text AS communication_frequency -- if user_notifications.communication_frequency
     , to_json(notification.email_notifications) AS email_notifications -- if user_notifications.email_notifications
     , to_json(notification.push_notifications) AS push_notifications -- if user_notifications.push_notifications
     , to_json(notification.in_app_notifications) AS in_app_notifications -- if user_notifications.in_app_notifications
     , to_json(notification.quiet_hours) AS quiet_hours -- if user_notifications.quiet_hours
     , notification.updated_at -- if user_notifications.updated_at
     , count(*) OVER () AS total
  FROM user_notifications AS notification
 WHERE notification.user_id = (SELECT user_id FROM jsonb_populate_record(NULL::user_notifications, jsonb_build_object('user_id', nullif(:'user', ''))))
 ORDER BY notification.id::text
 LIMIT :'limit'::bigint;
