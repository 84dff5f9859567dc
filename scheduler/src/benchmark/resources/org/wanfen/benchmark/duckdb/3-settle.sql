-- The day's orders on the accounts.
--
-- The register is two sets of Parquet files: every account with its units, and the movements of the
-- few accounts that have any. Orders are added up by account, and only accounts with orders of the
-- day or orders that they carry are looked up in the register. Nearly always all of an account's
-- orders are accepted whatever their sequence; accounts where one might not be are contested, and
-- their orders are taken one after the other.

-- A late event counts as of midnight.
CREATE TEMP VIEW event AS
SELECT
  account, kind, fen, event_id,
  greatest(event_at, getvariable('night')::TIMESTAMP) AS taken_at,
  getvariable('trading_day')
    AND taken_at < getvariable('night')::TIMESTAMP + getvariable('cut_off') AS in_time
FROM feed
WHERE reason IS NULL;

CREATE TEMP TABLE day AS
SELECT
  account,
  coalesce(sum(fen) FILTER (kind = 0 AND in_time AND fen >= getvariable('minimum_fen')), 0)::BIGINT
    AS sub_due,
  coalesce(sum(fen) FILTER (kind = 0 AND NOT in_time AND fen >= getvariable('minimum_fen')), 0)::BIGINT
    AS sub_next,
  coalesce(sum(fen) FILTER (kind = 1 AND in_time), 0)::BIGINT AS red_due,
  coalesce(sum(fen) FILTER (kind = 1 AND NOT in_time), 0)::BIGINT AS red_next,
  coalesce(sum(fen) FILTER (kind = 2), 0)::BIGINT AS fast_out
FROM (
  SELECT account, kind, fen, in_time FROM event
  UNION ALL
  -- The advancer takes part in any case.
  SELECT getvariable('advancer'), NULL, 0, NULL
)
GROUP BY account;

-- Carried orders are due when their trade date has come.
CREATE TEMP TABLE carried AS
SELECT
  account_id AS account,
  coalesce(pending_subscriptions_due, 0)
    + CASE WHEN getvariable('carried_is_due') THEN coalesce(pending_subscriptions_next, 0) ELSE 0 END
    AS sub_due,
  CASE WHEN getvariable('carried_is_due') THEN 0 ELSE coalesce(pending_subscriptions_next, 0) END
    AS sub_next,
  coalesce(pending_redemptions_due, 0)
    + CASE WHEN getvariable('carried_is_due') THEN coalesce(pending_redemptions_next, 0) ELSE 0 END
    AS red_due,
  CASE WHEN getvariable('carried_is_due') THEN 0 ELSE coalesce(pending_redemptions_next, 0) END
    AS red_next
FROM read_parquet(getvariable('opening') || '/movements/*.parquet')
WHERE coalesce(
  pending_subscriptions_due, pending_subscriptions_next, pending_redemptions_due,
  pending_redemptions_next) IS NOT NULL;

CREATE TEMP TABLE moved AS
WITH active AS (
  SELECT
    coalesce(carried.account, day.account) AS account,
    coalesce(carried.sub_due, 0) + coalesce(day.sub_due, 0) AS sub_due,
    coalesce(carried.sub_next, 0) + coalesce(day.sub_next, 0) AS sub_next,
    coalesce(carried.red_due, 0) + coalesce(day.red_due, 0) AS red_due,
    coalesce(carried.red_next, 0) + coalesce(day.red_next, 0) AS red_next,
    coalesce(day.fast_out, 0) AS fast_out,
    coalesce(day.red_due + day.red_next + day.fast_out, 0) AS asked_for
  FROM carried FULL JOIN day ON carried.account = day.account
),
opening AS (
  SELECT account_id, closing_units AS opening_units
  FROM read_parquet(getvariable('opening') || '/accounts/*.parquet')
)
SELECT
  active.account,
  opening.account_id IS NOT NULL AS known,
  coalesce(opening.opening_units, 0) AS opening_units,
  coalesce(opening.opening_units, 0) - fast_out AS units,
  fast_out, 0::BIGINT AS fast_in, sub_due, sub_next, red_due, red_next,
  -- The advancer's part is not known yet, so it is taken apart as well.
  active.account = getvariable('advancer')
    OR asked_for > 0 AND (
      fast_out + red_due + red_next > coalesce(opening.opening_units, 0)
      OR fast_out > getvariable('fast_limit_fen'))
    AS contested
FROM opening RIGHT JOIN active ON opening.account_id = active.account;

-- The contested accounts' orders, one after the other. Each step takes every account's next order.
CREATE TEMP TABLE contested_order AS
SELECT
  event.account, kind, fen, in_time,
  row_number() OVER (PARTITION BY event.account ORDER BY taken_at, event_id) AS n
FROM event SEMI JOIN (FROM moved WHERE contested) USING (account);

CREATE TEMP TABLE contested AS
SELECT
  account, known, opening_units,
  moved.sub_due - coalesce(day.sub_due, 0) AS sub_due,
  moved.sub_next - coalesce(day.sub_next, 0) AS sub_next,
  moved.red_due - coalesce(day.red_due, 0) AS red_due,
  moved.red_next - coalesce(day.red_next, 0) AS red_next
FROM moved LEFT JOIN day USING (account)
WHERE contested;

CREATE TEMP TABLE verdict AS
WITH RECURSIVE judged AS (
  SELECT
    account, 0::BIGINT AS n, NULL::TINYINT AS kind, 0::BIGINT AS fen, NULL::BOOLEAN AS in_time,
    NULL::VARCHAR AS reason, known, opening_units - red_due - red_next AS available,
    0::BIGINT AS fast_out, sub_due, sub_next, red_due, red_next
  FROM contested
  UNION ALL
  SELECT
    o.account, o.n, o.kind, o.fen, o.in_time,
    CASE
      WHEN o.kind = 0 THEN
        CASE WHEN o.fen < getvariable('minimum_fen') THEN 'BELOW_MINIMUM' END
      WHEN NOT j.known THEN 'UNKNOWN_ACCOUNT'
      WHEN o.kind = 2 AND o.account = getvariable('advancer') THEN 'ADVANCER_FAST_REDEEM'
      WHEN o.fen > j.available THEN 'INSUFFICIENT_UNITS'
      WHEN o.kind = 2 AND j.fast_out + o.fen > getvariable('fast_limit_fen') THEN 'OVER_FAST_LIMIT'
    END AS verdict,
    j.known OR (o.kind = 0 AND verdict IS NULL),
    j.available - CASE WHEN verdict IS NULL AND o.kind > 0 THEN o.fen ELSE 0 END,
    j.fast_out + CASE WHEN verdict IS NULL AND o.kind = 2 THEN o.fen ELSE 0 END,
    j.sub_due + CASE WHEN verdict IS NULL AND o.kind = 0 AND o.in_time THEN o.fen ELSE 0 END,
    j.sub_next + CASE WHEN verdict IS NULL AND o.kind = 0 AND NOT o.in_time THEN o.fen ELSE 0 END,
    j.red_due + CASE WHEN verdict IS NULL AND o.kind = 1 AND o.in_time THEN o.fen ELSE 0 END,
    j.red_next + CASE WHEN verdict IS NULL AND o.kind = 1 AND NOT o.in_time THEN o.fen ELSE 0 END
  FROM judged AS j JOIN contested_order AS o ON o.account = j.account AND o.n = j.n + 1
)
SELECT * FROM judged;

-- What the advancer takes over: all fast redemptions but the rejected ones.
CREATE TEMP TABLE advanced AS
SELECT in_time, sum(fen)::BIGINT AS fen
FROM (
  SELECT in_time, fen FROM event WHERE kind = 2
  UNION ALL
  SELECT in_time, -fen FROM verdict WHERE kind = 2 AND reason IS NOT NULL
)
GROUP BY in_time;

CREATE TEMP TABLE resolved AS
WITH ended AS (
  SELECT account, max_by(verdict, n) AS v FROM verdict GROUP BY account
),
taken_over AS (
  SELECT
    getvariable('advancer') AS account,
    coalesce(sum(fen) FILTER (in_time), 0)::BIGINT AS due,
    coalesce(sum(fen) FILTER (NOT in_time), 0)::BIGINT AS next
  FROM advanced
)
SELECT
  account, contested.known, opening_units,
  opening_units - v.fast_out + coalesce(due + next, 0) AS units,
  v.fast_out AS fast_out,
  coalesce(due + next, 0) AS fast_in,
  v.sub_due AS sub_due,
  v.sub_next AS sub_next,
  v.red_due + coalesce(due, 0) AS red_due,
  v.red_next + coalesce(next, 0) AS red_next,
  false AS contested
FROM contested JOIN ended USING (account) LEFT JOIN taken_over USING (account)
WHERE v.known;

-- An account that nobody knows is opened by a subscription that is accepted.
DELETE FROM moved WHERE contested OR (NOT known AND sub_due + sub_next = 0);
INSERT INTO moved SELECT * FROM resolved;
