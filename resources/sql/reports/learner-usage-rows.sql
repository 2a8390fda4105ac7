-- The usage rows behind one mark of learner-usage.sql: a part of one month.
-- user: the account's id. at_month and at_part: the mark.
-- limit: so many rows, of those after the row with after_month; empty: from the start.
-- pages: month
-- needs: user_usage(user_id, period, seconds_used)
\ir pieces/learner-usage.sql
WITH
:learner_usage
SELECT part.month, part.tier, part.part_seconds AS seconds, part.seconds AS seconds_used
     , part.banked_used AS banked_seconds_used, part.banked AS banked_seconds, part.monthly_limit AS monthly_seconds
     , part.conversations AS conversations_used
  FROM part
 WHERE part.month = :'at_month'::text AND part.part = :'at_part'::text
   AND (:'after_month'::text = '' OR part.month > :'after_month'::text)
 ORDER BY part.month
 LIMIT :'limit'::bigint;
