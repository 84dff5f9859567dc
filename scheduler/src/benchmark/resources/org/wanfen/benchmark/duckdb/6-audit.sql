-- What was written, read again and added up, with the two checks that look at every account: none
-- is negative, and none is more than one fen from its exact share.

CREATE TEMP TABLE audit AS
WITH register AS (
  SELECT
    closing_units, income,
    closing_units - income - coalesce(confirmed, 0) AS units,
    getvariable('sign') * income AS earned
  FROM read_parquet(getvariable('register_out') || '/accounts/*.parquet')
),
accounts AS (
  SELECT
    count(*) AS accounts,
    sum(closing_units)::BIGINT AS closing_fen,
    sum(income)::BIGINT AS income_fen,
    sum(units)::BIGINT AS entitled_fen,
    count(*) FILTER (closing_units < 0) AS negative,
    count(*) FILTER (earned - share_of(units) NOT IN (0, 1)) AS unfair
  FROM register
),
movements AS (
  SELECT
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
      pending_subscriptions_due < 0 OR pending_subscriptions_next < 0
        OR pending_redemptions_due < 0 OR pending_redemptions_next < 0) AS negative_pending
  FROM read_parquet(getvariable('register_out') || '/movements/*.parquet')
)
FROM accounts, movements;
