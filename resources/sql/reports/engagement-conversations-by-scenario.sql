-- How many conversations of a period belong to each scenario, the most practised first:
-- since, until: the period, in UTC, until not included.
-- language: of the conversation. tier: of the learner in the month of the conversation: of the usage row, else of the active
-- subscription with the latest end, else free. guests: "out" or "only". without, domains: accounts left out.
-- at_scenario: its id; empty: free conversation.
-- filters: since, until, language, tier, guests, without, domains
-- mark: at_scenario
-- value: conversations count = count
-- opens: engagement-conversations-by-scenario-rows
-- needs: conversations(id, user_id, started_at, scenario_id)
\ir pieces/left-out.sql
\ir pieces/conversations-narrowed.sql
\set who conversation.user_id
\set moment conversation.started_at
WITH left_out AS MATERIALIZED (
    :left_out
), counted AS (
    SELECT coalesce(conversation.scenario_id::text, '') AS at_scenario
         , count(*) AS n
      FROM conversations AS conversation
     WHERE conversation.started_at >= :'since'::timestamp AND conversation.started_at < :'until'::timestamp
       :conversations_narrowed
     GROUP BY 1
)
SELECT at_scenario
     , coalesce(nullif(btrim(named.title), ''), at_scenario) AS scenario -- if scenarios.id, scenarios.title
     , coalesce(counted.n, 0) AS conversations
     , coalesce(counted.n, 0) AS n
  FROM counted
  LEFT JOIN (SELECT id::text AS known_id, title::text FROM scenarios) AS named ON named.known_id = at_scenario -- if scenarios.id, scenarios.title
 ORDER BY counted.n DESC, at_scenario;
