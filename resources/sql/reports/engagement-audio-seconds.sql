-- How many seconds of speech the conversations of each week hold, and how many one of them:
-- since, until: the period, in UTC, until not included. zone: in whose Monday a week begins.
-- language: of the conversation. tier: of the learner in the month of the conversation: of the usage row, else of the active
-- subscription with the latest end, else free. guests: "out" or "only". without, domains: accounts left out.
-- audio_seconds: in total. mean_audio_seconds: of one conversation. Conversations without a number are not counted.
-- filters: since, until, zone, language, tier, guests, without, domains
-- mark: at_week
-- value: audio_seconds seconds = sum(audio_seconds)
-- value: mean_audio_seconds seconds = mean(audio_seconds)
-- opens: engagement-audio-seconds-rows
-- needs: conversations(id, user_id, started_at, audio_seconds)
\ir pieces/left-out.sql
\ir pieces/conversations-narrowed.sql
\ir pieces/weeks.sql
\set who conversation.user_id
\set moment conversation.started_at
WITH left_out AS MATERIALIZED (
    :left_out
), counted AS (
    SELECT to_char(date_trunc('week', conversation.started_at AT TIME ZONE 'UTC' AT TIME ZONE :'zone'), 'YYYY-MM-DD') AS at_week
         , sum(CASE WHEN conversation.audio_seconds::text ~ '^\s*-?\d{1,15}(\.\d{1,9})?\s*$' THEN conversation.audio_seconds::text::numeric END) AS audio_seconds
         , round(avg(CASE WHEN conversation.audio_seconds::text ~ '^\s*-?\d{1,15}(\.\d{1,9})?\s*$' THEN conversation.audio_seconds::text::numeric END), 6) AS mean_audio_seconds
         , count(*) AS n
      FROM conversations AS conversation
     WHERE conversation.started_at >= :'since'::timestamp AND conversation.started_at < :'until'::timestamp
       AND conversation.audio_seconds::text ~ '^\s*-?\d{1,15}(\.\d{1,9})?\s*$'
       :conversations_narrowed
     GROUP BY 1
), week AS (
    :weeks_of_period
)
SELECT week.at_week
     , coalesce(counted.audio_seconds, 0) AS audio_seconds
     , counted.mean_audio_seconds
     , coalesce(counted.n, 0) AS n
  FROM week
  LEFT JOIN counted USING (at_week)
 ORDER BY week.at_week;
