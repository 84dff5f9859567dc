-- Our register as plain Parquet, sorted by account, in the coding that 5-write.sql explains: what the
-- first night in DuckDB starts from. Later nights start from what DuckDB itself has written.
--
-- Not part of any time that is taken.

COPY (FROM our_account ORDER BY account_id) TO (getvariable('register_out')) (
  FORMAT parquet, PARQUET_VERSION v2, COMPRESSION uncompressed, DICTIONARY_SIZE_LIMIT 0,
  PER_THREAD_OUTPUT true);
