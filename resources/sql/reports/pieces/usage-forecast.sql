-- What use will have come to at the month's end, with a range, and whether that reaches what is available.
SELECT $piece$
, forecast AS (
    SELECT measured.*, round(seconds * whole / gone) AS pace
         , greatest(seconds, round(seconds * whole / gone - spread)) AS low
         , round(seconds * whole / gone + spread) AS high
      FROM (SELECT measured.*, whole, gone
                 , 1.28 * seconds * sqrt(whole / gone * (whole - gone) / gone / greatest(1
                     , conversations -- if user_usage.conversations_used
                     )) AS spread
              FROM measured
             CROSS JOIN (SELECT whole, greatest(86400, least(whole, passed)) AS gone
                           FROM (SELECT extract(epoch FROM first_day + interval '1 month' - first_day)::numeric AS whole
                                      , extract(epoch FROM :'now'::timestamp - first_day)::numeric AS passed
                                   FROM (SELECT (:'now_month'::text || '-01')::timestamp) AS month (first_day)) AS month
                        ) AS month
           ) AS measured
), expected AS (
    SELECT forecast.*
         , CASE WHEN standing <> 'limited' THEN standing
                WHEN seconds > 0 AND seconds >= available THEN 'reached'
                WHEN seconds > 0 AND low >= available THEN 'low'
                WHEN seconds > 0 AND pace >= available THEN 'pace'
                WHEN seconds > 0 AND high >= available THEN 'high'
                ELSE 'below' END AS outcome
      FROM forecast
)
$piece$ AS usage_forecast \gset
