-- Where labels land, by one of the application's two rules, as the server itself sees it.
-- labels: a JSON array of {"label": text, "language": text or null}; rule: documented or deployed.
-- One row a label, in the order given: the step of the rule that answers (not set: none, the application would make a
-- feature) and the ids of the features that it names; more than one: ambiguous.
WITH asked AS (
    SELECT item.place, lower(item.value ->> 'label') AS label, item.value ->> 'language' AS language
      FROM json_array_elements(:'labels'::json) WITH ORDINALITY AS item (value, place)
), bearing AS (
    SELECT asked.place, asked.language, alias.feature_id, alias.language_id, true AS is_alias
      FROM asked
      JOIN linguistic_feature_aliases AS alias ON alias.alias = asked.label
     UNION ALL
    SELECT asked.place, asked.language, feature.id, feature.language_id, false
      FROM asked
     CROSS JOIN LATERAL string_to_array(asked.label, ':') AS part
      JOIN linguistic_features AS feature
        ON feature.macro_skill::text = part[1] AND feature.sub_skill = part[2] AND feature.micro_rule = part[3]
     WHERE cardinality(part) = 3
), looked_at AS (
    SELECT bearing.place, bearing.feature_id
         , CASE :'rule'::text
           WHEN 'documented' THEN CASE
               WHEN bearing.language_id IS NULL THEN CASE WHEN bearing.is_alias THEN 2 ELSE 5 END
               WHEN bearing.language_id = bearing.language THEN CASE WHEN bearing.is_alias THEN 1 ELSE 4 END
               WHEN NOT bearing.is_alias THEN 6
               END
           WHEN 'deployed' THEN CASE
               WHEN bearing.language IS NULL THEN CASE WHEN bearing.is_alias THEN 3 ELSE 6 END
               WHEN bearing.language_id = bearing.language THEN CASE WHEN bearing.is_alias THEN 1 ELSE 4 END
               END
           END AS step
      FROM bearing
), first_step AS (
    SELECT looked_at.place, min(looked_at.step) AS step FROM looked_at GROUP BY looked_at.place
)
SELECT asked.place, first_step.step
     , (SELECT json_agg(DISTINCT looked_at.feature_id)
          FROM looked_at
         WHERE looked_at.place = asked.place AND looked_at.step = first_step.step) AS features
  FROM asked
  LEFT JOIN first_step ON first_step.place = asked.place
 ORDER BY asked.place;
