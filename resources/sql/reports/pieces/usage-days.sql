-- Days of practice, with what was used of each limit of the day.
SELECT $piece$
SELECT used.learner_id, used.month, used.tier, day.key AS day, kind.kind, number.used
     , number.allowed, number.used > 0 AND number.used >= number.allowed AS reached
  FROM used
  JOIN tiers AS tier ON tier.id::text = used.tier
 CROSS JOIN LATERAL jsonb_each(CASE WHEN jsonb_typeof(used.days) = 'object' THEN used.days ELSE '{}' END) AS day
 CROSS JOIN LATERAL (SELECT CASE WHEN jsonb_typeof(day.value) = 'object' THEN day.value ELSE '{}' END
                    ) AS told (what)
 CROSS JOIN LATERAL (VALUES
           ('seconds', tier.daily_seconds::text, told.what ->> 'seconds')
         , ('conversations', tier.daily_conversations::text, told.what ->> 'conversations') -- if tiers.daily_conversations
         , ('analyses', tier.daily_analyses::text, told.what ->> 'analyses') -- if tiers.daily_analyses
       ) AS kind (kind, allowed, used)
 CROSS JOIN LATERAL (SELECT CASE WHEN kind.used ~ '^\s*-?\d{1,15}(\.\d{1,9})?\s*$' THEN kind.used::numeric END
                           , CASE WHEN kind.allowed ~ '^\s*\d{1,15}(\.\d{1,9})?\s*$' THEN kind.allowed::numeric END
                    ) AS number (used, allowed)
 WHERE (:'tier'::text = '' OR used.tier = :'tier'::text)
   AND number.used IS NOT NULL AND number.allowed IS NOT NULL
$piece$ AS usage_days \gset
