-- The register of the night. Movements that there are none of are absent, as in the other one.
--
-- Parquet as DuckDB writes and reads it best: delta coding (version 2), no dictionaries, which the
-- writer would try in vain on account numbers and amounts, no compression on top, and a file for
-- each thread, so that none waits for another.

COPY (
  WITH holding AS (
    SELECT
      coalesce(opening.account_id, moved.account) AS account,
      coalesce(moved.units, opening.closing_units) AS units,
      moved.fast_out, moved.fast_in,
      moved.sub_due, moved.sub_next, moved.red_due, moved.red_next
    FROM (SELECT account_id, closing_units FROM read_parquet(getvariable('opening'))) AS opening
      FULL JOIN moved ON opening.account_id = moved.account
  ),
  shared AS (
    SELECT
      *,
      share_of(units) AS share,
      remainder_of(units, share) AS remainder,
      getvariable('sign') * (
        share + CASE
          WHEN remainder > getvariable('cut').remainder THEN 1
          WHEN remainder < getvariable('cut').remainder OR getvariable('cut') IS NULL THEN 0
          WHEN units <> getvariable('cut').units
            THEN (units > getvariable('cut').units)::BIGINT
          ELSE (tie_key(account) <= getvariable('cut').tie)::BIGINT
        END) AS income,
      units + income AS earned,
      CASE WHEN getvariable('confirms') THEN nullif(sub_due, 0) END AS subscribed,
      CASE WHEN getvariable('confirms') THEN
        nullif(CASE WHEN red_due > earned THEN earned ELSE red_due END, 0) END AS redeemed
    FROM holding
  )
  SELECT
    account AS account_id,
    earned - coalesce(redeemed, 0) + coalesce(subscribed, 0) AS closing_units,
    income,
    nullif(fast_out, 0) AS fast_out,
    nullif(fast_in, 0) AS fast_in,
    subscribed,
    redeemed,
    CASE WHEN getvariable('confirms') THEN nullif(red_due - coalesce(redeemed, 0), 0) END AS lapsed,
    CASE WHEN NOT getvariable('confirms') THEN nullif(sub_due, 0) END AS pending_subscriptions_due,
    nullif(sub_next, 0) AS pending_subscriptions_next,
    CASE WHEN NOT getvariable('confirms') THEN nullif(red_due, 0) END AS pending_redemptions_due,
    nullif(red_next, 0) AS pending_redemptions_next
  FROM shared
) TO (getvariable('register_out')) (
  FORMAT parquet, PARQUET_VERSION v2, COMPRESSION uncompressed, DICTIONARY_SIZE_LIMIT 0,
  PER_THREAD_OUTPUT true);
