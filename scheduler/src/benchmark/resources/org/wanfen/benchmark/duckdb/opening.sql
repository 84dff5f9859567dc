-- Our register as plain Parquet, sorted by account, in the files and the coding that 5-write.sql
-- explains: what the first night in DuckDB starts from. Later nights start from what DuckDB itself
-- has written.
--
-- Not part of any time that is taken.

COPY (
  SELECT
    account_id, closing_units, income,
    nullif(coalesce(subscribed, 0) - coalesce(redeemed, 0), 0) AS confirmed
  FROM our_account
  ORDER BY account_id
) TO (getvariable('register_out') || '/accounts') (
  FORMAT parquet, PARQUET_VERSION v2, COMPRESSION uncompressed, DICTIONARY_SIZE_LIMIT 0,
  PER_THREAD_OUTPUT true);

COPY (
  SELECT
    account_id, fast_out, fast_in, subscribed, redeemed, lapsed, pending_subscriptions_due,
    pending_subscriptions_next, pending_redemptions_due, pending_redemptions_next
  FROM our_account
  WHERE coalesce(
    fast_out, fast_in, subscribed, redeemed, lapsed, pending_subscriptions_due,
    pending_subscriptions_next, pending_redemptions_due, pending_redemptions_next) IS NOT NULL
  ORDER BY account_id
) TO (getvariable('register_out') || '/movements') (
  FORMAT parquet, PARQUET_VERSION v2, COMPRESSION uncompressed, DICTIONARY_SIZE_LIMIT 0,
  PER_THREAD_OUTPUT true);
