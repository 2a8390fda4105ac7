-- The tiers by name, the cheapest first: what a page of insights can be narrowed to.
-- needs: tiers(name)
SELECT tier.name::text AS tier
  FROM tiers AS tier
 ORDER BY coalesce(
           tier.monthly_price_usd, -- if tiers.monthly_price_usd
           0)
     , tier.name::text;
