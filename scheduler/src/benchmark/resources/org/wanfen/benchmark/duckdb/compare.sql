-- Both registers of a night, account by account; and what DuckDB made of the orders.
--
-- Not part of any time that is taken.

CREATE TEMP VIEW their_account AS
  FROM read_parquet(getvariable('register_out') || '/accounts/*.parquet') AS a
    LEFT JOIN read_parquet(getvariable('register_out') || '/movements/*.parquet') AS m
      USING (account_id);

-- Nothing and zero mean the same.
CREATE TEMP MACRO row_of(t) AS {
  'closing': t.closing_units, 'income': t.income,
  'fast_out': coalesce(t.fast_out, 0), 'fast_in': coalesce(t.fast_in, 0),
  'subscribed': coalesce(t.subscribed, 0), 'redeemed': coalesce(t.redeemed, 0),
  'lapsed': coalesce(t.lapsed, 0),
  'subscriptions_due': coalesce(t.pending_subscriptions_due, 0),
  'subscriptions_next': coalesce(t.pending_subscriptions_next, 0),
  'redemptions_due': coalesce(t.pending_redemptions_due, 0),
  'redemptions_next': coalesce(t.pending_redemptions_next, 0)};

-- Rows meet by account and by a hash of all their values; who meets nobody differs.
CREATE TEMP TABLE compared AS
SELECT
  count(*) FILTER (ours.account_id IS NOT NULL) AS accounts,
  count(*) FILTER (ours.h IS DISTINCT FROM theirs.h) AS different
FROM (SELECT account_id, hash(row_of(our_account)) AS h FROM our_account) AS ours
  FULL JOIN (SELECT account_id, hash(row_of(their_account)) AS h FROM their_account) AS theirs
    USING (account_id);

CREATE TEMP VIEW different_account AS
SELECT account_id, ours, theirs
FROM (SELECT account_id, row_of(our_account) AS ours FROM our_account)
  FULL JOIN (SELECT account_id, row_of(their_account) AS theirs FROM their_account)
    USING (account_id)
WHERE (SELECT different > 0 FROM compared) AND ours IS DISTINCT FROM theirs;

CREATE TEMP VIEW figure AS
WITH rejected AS (
  SELECT reason, count(*) AS n FROM verdict WHERE reason <> 'BELOW_MINIMUM' GROUP BY reason
  UNION ALL
  SELECT 'BELOW_MINIMUM', count(*) FROM event WHERE kind = 0 AND fen < getvariable('minimum_fen')
)
SELECT 'read' AS name, count(*) AS n FROM feed
UNION ALL SELECT 'accepted', (SELECT count(*) FROM event) - (SELECT sum(n) FROM rejected)::BIGINT
UNION ALL SELECT 'rejected', sum(n)::BIGINT FROM rejected
UNION ALL FROM rejected
UNION ALL SELECT reason, count(*) FROM feed WHERE reason IS NOT NULL GROUP BY reason
UNION ALL SELECT unnest(
  ['accounts', 'closing', 'income', 'entitled', 'fast', 'subscribed', 'redeemed', 'lapsed',
    'negative', 'negative pending', 'unfair', 'fast that comes from nobody']), unnest(
  [accounts, closing_fen, income_fen, entitled_fen, fast_out_fen, subscribed_fen, redeemed_fen,
    lapsed_fen, negative, negative_pending, unfair, fast_in_fen - fast_out_fen]) FROM audit;
