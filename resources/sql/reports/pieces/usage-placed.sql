-- Learners by the share of the limit that they used.
SELECT $piece$
SELECT measured.*
     , CASE WHEN standing <> 'limited' THEN standing
            WHEN seconds <= 0 THEN '0'
            WHEN seconds >= available THEN '100'
            WHEN seconds >= available * 0.8 THEN '80-100'
            WHEN seconds >= available * 0.6 THEN '60-80'
            WHEN seconds >= available * 0.4 THEN '40-60'
            WHEN seconds >= available * 0.2 THEN '20-40'
            ELSE '0-20' END AS bucket
  FROM measured
$piece$ AS usage_placed \gset
