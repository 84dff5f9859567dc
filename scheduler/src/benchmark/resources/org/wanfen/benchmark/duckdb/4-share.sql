-- Who gets the fen that are left over: as many accounts as fen, by the largest remainder, then the
-- most units, then the smallest tie key.
--
-- Accounts are not sorted for that: they are counted by 4,096 bins of their remainder, which finds
-- the bin in which the fen run out, and only that bin is sorted.

-- floor(units x pool / total). The product fits into 64 bits for all but the largest holders, and
-- those are computed in 128.
CREATE TEMP MACRO share_of(units) AS
  CASE
    WHEN units <= getvariable('largest_in_64_bits')
      THEN (units * getvariable('pool_fen')) // getvariable('total_fen')
    ELSE ((units::HUGEINT * getvariable('pool_fen')) // getvariable('total_fen'))::BIGINT
  END;

CREATE TEMP MACRO remainder_of(units, share) AS
  CASE
    WHEN units <= getvariable('largest_in_64_bits')
      THEN units * getvariable('pool_fen') - share * getvariable('total_fen')
    ELSE
      (units::HUGEINT * getvariable('pool_fen') - share::HUGEINT * getvariable('total_fen'))::BIGINT
  END;

-- Entitled units are those at the opening, but for the accounts that fast redemptions changed.
CREATE TEMP TABLE changed AS
SELECT account, known, opening_units, units FROM moved WHERE fast_out + fast_in > 0;

CREATE TEMP TABLE bin AS
WITH entitled AS (
  SELECT closing_units AS units, 1 AS accounts
  FROM read_parquet(getvariable('opening') || '/accounts/*.parquet')
  UNION ALL
  SELECT opening_units, -1 FROM changed
  UNION ALL
  SELECT units, 1 FROM changed
),
shared AS (
  SELECT accounts, units, share_of(units) AS share, remainder_of(units, share) AS remainder
  FROM entitled
)
SELECT
  remainder >> getvariable('bin_shift') AS bin,
  sum(accounts)::BIGINT AS accounts,
  sum(accounts * share)::BIGINT AS shared_out,
  sum(accounts * units)::BIGINT AS units
FROM shared
GROUP BY bin;

SET VARIABLE left_over_fen = getvariable('pool_fen') - (SELECT sum(shared_out) FROM bin)::BIGINT;

SET VARIABLE last_bin = (
  SELECT {'bin': bin, 'in_bin': getvariable('left_over_fen') - (running - accounts)}
  FROM (SELECT bin, accounts, sum(accounts) OVER (ORDER BY bin DESC) AS running FROM bin)
  WHERE running >= getvariable('left_over_fen') AND getvariable('left_over_fen') > 0
  ORDER BY bin DESC
  LIMIT 1);

-- splitmix64(account xor splitmix64(day)); 64-bit multiplication that wraps round is one of 128
-- bits of which the lower half is kept.
CREATE TEMP MACRO low64(x) AS (x & 18446744073709551615::UHUGEINT);
CREATE TEMP MACRO mixed1(x) AS low64(xor(x, x >> 30) * 13787848793156543929::UHUGEINT);
CREATE TEMP MACRO mixed2(x) AS low64(xor(x, x >> 27) * 10723151780598845931::UHUGEINT);
CREATE TEMP MACRO mixed3(x) AS xor(x, x >> 31);
CREATE TEMP MACRO splitmix64(x) AS
  mixed3(mixed2(mixed1(low64(x + 11400714819323198485::UHUGEINT))));

SET VARIABLE day_key =
  splitmix64(date_diff('day', DATE '1970-01-01', getvariable('night'))::UHUGEINT);

CREATE TEMP MACRO tie_key(account) AS
  splitmix64(xor(account::UHUGEINT, getvariable('day_key')))::UBIGINT;

CREATE TEMP TABLE last_bin_rank AS
WITH entitled AS (
  SELECT account_id AS account, closing_units AS units
  FROM read_parquet(getvariable('opening') || '/accounts/*.parquet') AS opening
    ANTI JOIN changed ON opening.account_id = changed.account
  WHERE remainder_of(closing_units, share_of(closing_units)) >> getvariable('bin_shift')
    = getvariable('last_bin').bin
  UNION ALL
  SELECT account, units
  FROM changed
  WHERE remainder_of(units, share_of(units)) >> getvariable('bin_shift')
    = getvariable('last_bin').bin
)
SELECT
  remainder_of(units, share_of(units)) AS remainder, units, tie_key(account) AS tie,
  row_number() OVER (ORDER BY remainder DESC, units DESC, tie) AS n
FROM entitled;

SET VARIABLE cut = (
  SELECT {'remainder': remainder, 'units': units, 'tie': tie}
  FROM last_bin_rank
  WHERE n = getvariable('last_bin').in_bin);

-- The income of an account, by its units and, where many have the same, its tie key.
CREATE TEMP MACRO income_of(account, units, share, remainder) AS
  getvariable('sign') * (
    share + CASE
      WHEN remainder > getvariable('cut').remainder THEN 1
      WHEN remainder < getvariable('cut').remainder OR getvariable('cut') IS NULL THEN 0
      WHEN units <> getvariable('cut').units THEN (units > getvariable('cut').units)::BIGINT
      ELSE (tie_key(account) <= getvariable('cut').tie)::BIGINT
    END);
