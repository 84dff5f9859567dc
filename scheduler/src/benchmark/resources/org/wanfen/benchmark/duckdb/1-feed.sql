-- The feed of the night: every row read and judged by its format, amounts exact in fen.
--
-- One statement, one pass over the files. They are read in the order of their names and the order
-- of their lines is kept, so that rowid tells which of two rows came first. A sixth column catches
-- rows that have too many, and padding those that have too few.

SET preserve_insertion_order = true;

CREATE TEMP TABLE feed AS
SELECT
  hash(event_id) AS id_hash,
  event_id,
  TRY_CAST(event_time AS TIMESTAMP) AS event_at,
  TRY_CAST(account_id AS BIGINT) AS account,
  CASE type WHEN 'SUBSCRIBE' THEN 0 WHEN 'REDEEM' THEN 1 WHEN 'FAST_REDEEM' THEN 2 END::TINYINT
    AS kind,
  -- At most two decimals pass below, so the cast does not round what counts.
  (TRY_CAST(amount AS DECIMAL(13, 2)) * 100)::BIGINT AS fen,
  CASE
    WHEN amount IS NULL OR more IS NOT NULL
      THEN 'BAD_COLUMN_COUNT'
    WHEN NOT regexp_full_match(event_id, '[A-Za-z0-9_-]{1,64}')
      THEN 'BAD_EVENT_ID'
    WHEN event_at IS NULL OR event_at < TIMESTAMP '1900-01-01'
        OR NOT regexp_full_match(
          event_time, '\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,3})?')
      THEN 'BAD_TIME'
    -- A number that is written as DuckDB writes it has neither a sign nor leading zeros.
    WHEN account IS NULL OR account NOT BETWEEN 1 AND 999999999999999999
        OR account::VARCHAR <> account_id
      THEN 'BAD_ACCOUNT'
    WHEN kind IS NULL
      THEN 'BAD_TYPE'
    WHEN fen IS NULL OR fen = 0
        OR NOT regexp_full_match(amount, '(0|[1-9]\d{0,10})(\.\d{1,2})?')
      THEN 'BAD_AMOUNT'
    WHEN event_at >= getvariable('night') + INTERVAL 1 DAY
      THEN 'FUTURE_EVENT'
  END AS reason
FROM read_csv(
  getvariable('feed_files'),
  auto_detect = false, header = true, delim = ',', quote = '', escape = '', nullstr = '\N',
  null_padding = true,
  columns = {
    'event_id': 'VARCHAR', 'event_time': 'VARCHAR', 'account_id': 'VARCHAR', 'type': 'VARCHAR',
    'amount': 'VARCHAR', 'more': 'VARCHAR'});

SET preserve_insertion_order = false;
