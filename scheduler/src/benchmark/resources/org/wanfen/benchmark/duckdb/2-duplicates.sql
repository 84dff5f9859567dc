-- Rows whose event id was seen before: tonight, or in a night of the window.
--
-- Ids are compared by a 64-bit hash first, which finds the few that may have been seen; these are
-- then compared as they are. Of an earlier night's file only the column of hashes is read for that.

CREATE TEMP TABLE suspect AS
  SELECT id_hash FROM feed WHERE reason IS NULL GROUP BY id_hash HAVING count(*) > 1
  UNION
  SELECT id_hash FROM read_parquet(getvariable('earlier_ids'))
  WHERE id_hash IN (SELECT id_hash FROM feed WHERE reason IS NULL);

-- What the window has of them. The content of an event is a hash of its time, account, type and
-- amount, which are the same however they are written.
CREATE TEMP TABLE seen AS
  SELECT event_id, any_value(content) AS content
  FROM read_parquet(getvariable('earlier_ids'))
  WHERE id_hash IN (SELECT id_hash FROM suspect)
  GROUP BY event_id;

CREATE TEMP TABLE repeated AS
WITH suspects AS (
  SELECT
    feed.rowid AS line,
    hash(event_at, account, kind, fen) AS own,
    seen.content AS earlier,
    first(own) OVER same_id AS firsts,
    row_number() OVER same_id AS n
  FROM feed LEFT JOIN seen USING (event_id)
  WHERE reason IS NULL AND id_hash IN (SELECT id_hash FROM suspect)
  WINDOW same_id AS (PARTITION BY event_id ORDER BY feed.rowid)
)
SELECT
  line,
  CASE WHEN own = coalesce(earlier, firsts) THEN 'DUPLICATE' ELSE 'CONFLICTING_DUPLICATE' END
    AS reason
FROM suspects
WHERE earlier IS NOT NULL OR n > 1;

UPDATE feed SET reason = repeated.reason FROM repeated WHERE feed.rowid = repeated.line;

-- The ids of tonight's events, for the nights to come.
COPY (
  SELECT id_hash, event_id, hash(event_at, account, kind, fen) AS content
  FROM feed
  WHERE reason IS NULL
) TO (getvariable('ids_out')) (
  FORMAT parquet, PARQUET_VERSION v1, COMPRESSION uncompressed, DICTIONARY_SIZE_LIMIT 0,
  PER_THREAD_OUTPUT true);
