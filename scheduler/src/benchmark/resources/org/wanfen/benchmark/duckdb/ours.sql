-- Our register of a night, from its files.

-- A column without any value is in none of our files.
CREATE TEMP VIEW our_account AS
  SELECT
    NULL::BIGINT AS fast_out, NULL::BIGINT AS fast_in, NULL::BIGINT AS subscribed,
    NULL::BIGINT AS redeemed, NULL::BIGINT AS lapsed, NULL::BIGINT AS pending_subscriptions_due,
    NULL::BIGINT AS pending_subscriptions_next, NULL::BIGINT AS pending_redemptions_due,
    NULL::BIGINT AS pending_redemptions_next
  WHERE false
  UNION ALL BY NAME
  FROM read_parquet(getvariable('our_register'), union_by_name = true, hive_partitioning = false);
