-- The register of the night, in the same two sets of files as the one before.
--
-- Parquet as DuckDB writes and reads it best: delta coding (version 2), no dictionaries, which the
-- writer would try in vain on account numbers and amounts, no compression on top, and a file for
-- each thread, so that none waits for another. Movements are files of their own because columns
-- with a value in few rows cost DuckDB's writer more than all others together.

CREATE TEMP TABLE closed AS
WITH shared AS (
  SELECT
    *,
    share_of(units) AS share,
    income_of(account, units, share, remainder_of(units, share)) AS income,
    units + income AS earned,
    CASE WHEN getvariable('confirms') THEN sub_due ELSE 0 END AS subscribed,
    CASE WHEN NOT getvariable('confirms') THEN 0 WHEN red_due > earned THEN earned ELSE red_due END
      AS redeemed
  FROM moved
)
SELECT
  account, income, fast_out, fast_in, subscribed, redeemed,
  CASE WHEN getvariable('confirms') THEN red_due - redeemed ELSE 0 END AS lapsed,
  CASE WHEN getvariable('confirms') THEN 0 ELSE sub_due END AS sub_due,
  sub_next,
  CASE WHEN getvariable('confirms') THEN 0 ELSE red_due END AS red_due,
  red_next,
  subscribed - redeemed AS confirmed,
  earned + confirmed AS closing
FROM shared;

COPY (
  SELECT
    account AS account_id,
    nullif(fast_out, 0) AS fast_out,
    nullif(fast_in, 0) AS fast_in,
    nullif(subscribed, 0) AS subscribed,
    nullif(redeemed, 0) AS redeemed,
    nullif(lapsed, 0) AS lapsed,
    nullif(sub_due, 0) AS pending_subscriptions_due,
    nullif(sub_next, 0) AS pending_subscriptions_next,
    nullif(red_due, 0) AS pending_redemptions_due,
    nullif(red_next, 0) AS pending_redemptions_next
  FROM closed
) TO (getvariable('register_out') || '/movements') (
  FORMAT parquet, PARQUET_VERSION v2, COMPRESSION uncompressed, DICTIONARY_SIZE_LIMIT 0,
  PER_THREAD_OUTPUT true);

COPY (
  WITH quiet AS (
    SELECT
      account_id,
      closing_units AS units,
      share_of(units) AS share,
      income_of(account_id, units, share, remainder_of(units, share)) AS income
    FROM read_parquet(getvariable('opening') || '/accounts/*.parquet') AS opening
      ANTI JOIN moved ON opening.account_id = moved.account
  )
  SELECT account_id, units + income AS closing_units, income, NULL::BIGINT AS confirmed FROM quiet
  UNION ALL
  SELECT account, closing, income, nullif(confirmed, 0) FROM closed
) TO (getvariable('register_out') || '/accounts') (
  FORMAT parquet, PARQUET_VERSION v2, COMPRESSION uncompressed, DICTIONARY_SIZE_LIMIT 0,
  PER_THREAD_OUTPUT true);
