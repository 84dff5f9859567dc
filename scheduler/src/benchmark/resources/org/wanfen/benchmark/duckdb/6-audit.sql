-- What was written, read again and added up, with the two checks that look at every account: none
-- is negative, and none is more than one fen from its exact share.

CREATE TEMP TABLE audit AS
WITH register AS (
  SELECT
    *,
    closing_units - income - coalesce(subscribed, 0) + coalesce(redeemed, 0) AS units
  FROM read_parquet(getvariable('register_out') || '/*.parquet')
)
SELECT
  count(*) AS accounts,
  sum(closing_units)::BIGINT AS closing_fen,
  sum(income)::BIGINT AS income_fen,
  sum(units)::BIGINT AS entitled_fen,
  coalesce(sum(fast_out), 0)::BIGINT AS fast_out_fen,
  coalesce(sum(fast_in), 0)::BIGINT AS fast_in_fen,
  coalesce(sum(subscribed), 0)::BIGINT AS subscribed_fen,
  coalesce(sum(redeemed), 0)::BIGINT AS redeemed_fen,
  coalesce(sum(lapsed), 0)::BIGINT AS lapsed_fen,
  coalesce(sum(pending_subscriptions_due), 0)::BIGINT
    + coalesce(sum(pending_subscriptions_next), 0)::BIGINT AS pending_subscriptions_fen,
  coalesce(sum(pending_redemptions_due), 0)::BIGINT
    + coalesce(sum(pending_redemptions_next), 0)::BIGINT AS pending_redemptions_fen,
  count(*) FILTER (
    closing_units < 0 OR pending_subscriptions_due < 0 OR pending_subscriptions_next < 0
      OR pending_redemptions_due < 0 OR pending_redemptions_next < 0) AS negative,
  count(*) FILTER (
    CASE
      WHEN units <= getvariable('largest_in_64_bits')
        THEN (units * getvariable('pool_fen')) // getvariable('total_fen')
          NOT BETWEEN getvariable('sign') * income - 1 AND getvariable('sign') * income
      ELSE (units::HUGEINT * getvariable('pool_fen')) // getvariable('total_fen')
          NOT BETWEEN getvariable('sign') * income - 1 AND getvariable('sign') * income
    END) AS unfair
FROM register;
