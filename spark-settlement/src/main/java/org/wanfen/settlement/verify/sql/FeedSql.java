package org.wanfen.settlement.verify.sql;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.wanfen.settlement.verify.KeptCopies;
import org.wanfen.settlement.verify.KeptFile;
import org.wanfen.settlement.verify.KeptNight;
import org.wanfen.settlement.verify.PublishedNight;
import org.wanfen.settlement.verify.VerificationSources;

/** From the rows of the feed to events, duplicates and quarantined rows. */
final class FeedSql {

  /** The rows of a feed, judged by themselves; {@code fault} is null for one that is in order. */
  private static final String JUDGED =
      """
      SELECT night, file, line, event_id, fault, late, ms, account, type, fen,
             concat_ws(',', day, ms_of_day, account, type, fen) AS content
      FROM (
        SELECT *,
          CASE
            WHEN columns <> 5 THEN 'BAD_COLUMN_COUNT'
            WHEN NOT event_id RLIKE r'\\A[A-Za-z0-9_-]{1,64}\\z' THEN 'BAD_EVENT_ID'
            WHEN NOT at RLIKE r'\\A(19|[2-9][0-9])[0-9]{2}-[0-9]{2}-[0-9]{2}T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,3})?\\z'
              OR day IS NULL THEN 'BAD_TIME'
            WHEN NOT account_text RLIKE r'\\A[1-9][0-9]{0,17}\\z' THEN 'BAD_ACCOUNT'
            WHEN type NOT IN ('SUBSCRIBE', 'REDEEM', 'FAST_REDEEM') THEN 'BAD_TYPE'
            WHEN NOT amount RLIKE r'\\A(0|[1-9][0-9]{0,10})(\\.[0-9]{1,2})?\\z'
              OR fen = 0 THEN 'BAD_AMOUNT'
            WHEN day > night THEN 'FUTURE_EVENT'
          END AS fault,
          day < night AS late,
          if(day < night, 0, ms_of_day) AS ms
        FROM (
          SELECT night, file, line, columns, event_id, at, account_text, type, amount,
            try_cast(substring(at, 1, 10) AS DATE) AS day,
            try_cast(substring(at, 12, 2) AS INT) * 3600000
              + try_cast(substring(at, 15, 2) AS INT) * 60000
              + try_cast(substring(at, 18, 2) AS INT) * 1000
              + try_cast(rpad(substring(at, 21, 3), 3, '0') AS INT) AS ms_of_day,
            try_cast(account_text AS BIGINT) AS account,
            CAST(try_cast(amount AS DECIMAL(13, 2)) * 100 AS BIGINT) AS fen
          FROM (
            SELECT date_from_unix_date(night) AS night, file, line, size(fields) AS columns,
              get(fields, 0) AS event_id, get(fields, 1) AS at, get(fields, 2) AS account_text,
              get(fields, 3) AS type, get(fields, 4) AS amount
            FROM (SELECT night, file, line, split(decode(row, 'ISO-8859-1'), ',', -1) AS fields
                  FROM %s))))
      """;

  private static final StructType COLUMNS =
      new StructType()
          .add("night", DataTypes.IntegerType)
          .add("file", DataTypes.IntegerType)
          .add("line", DataTypes.IntegerType)
          .add("row", DataTypes.BinaryType);

  private final Queries queries;
  private final PublishedNight night;
  private final VerificationSources sources;
  private final int windowNights;

  FeedSql(Queries queries, PublishedNight night, VerificationSources sources, int windowNights) {
    this.queries = queries;
    this.night = night;
    this.sources = sources;
    this.windowNights = windowNights;
  }

  /**
   * Makes the view {@code outcomes}: every row of the night with its {@code outcome}: EVENT,
   * DUPLICATE, or why it is quarantined; and {@code feed}, the rows as they came.
   */
  void judge() {
    queries.view("feed", rows(List.of(night.inputs())));
    queries.keep("judged", JUDGED.formatted("feed"));
    makeSeen();
    queries.keep(
        "outcomes",
        """
        SELECT r.file, r.line, r.event_id, r.ms, r.late, r.account, r.type, r.fen,
          CASE
            WHEN r.fault IS NOT NULL THEN r.fault
            WHEN coalesce(s.content, r.first_content) <> r.content THEN 'CONFLICTING_DUPLICATE'
            WHEN s.content IS NOT NULL OR r.nth > 1 THEN 'DUPLICATE'
            ELSE 'EVENT'
          END AS outcome
        FROM (
          SELECT *, row_number() OVER id AS nth, first_value(content) OVER id AS first_content
          FROM judged WHERE fault IS NULL
          WINDOW id AS (PARTITION BY event_id ORDER BY file, line)
        ) r LEFT JOIN seen s ON s.event_id = r.event_id
        UNION ALL
        SELECT file, line, event_id, ms, late, account, type, fen, fault
        FROM judged WHERE fault IS NOT NULL
        """);
  }

  /**
   * Makes the view {@code seen}: what the nights of the window have seen of the night's ids. A
   * night has seen an id if none of its own window had; so ids that came are followed back.
   */
  private void makeSeen() {
    LocalDate date = night.date();
    LocalDate from = date.minusDays(windowNights);
    queries.view("ids", "SELECT DISTINCT event_id FROM judged WHERE fault IS NULL");
    came("came", night.before().subMap(from, true, date, false), "ids");
    LocalDate reached = from;
    int rounds = 0;
    Row earliest = queries.one("SELECT min(date_sub(night, reach)) FROM came");
    while (!earliest.isNullAt(0) && localDate(earliest).isBefore(reached)) {
      LocalDate wanted = localDate(earliest);
      rounds++;
      String before = "came_" + rounds;
      queries.view("followed", "SELECT DISTINCT event_id FROM came");
      came(before, night.before().subMap(wanted, true, reached, false), "followed");
      queries.view(
          "came_all_" + rounds,
          "SELECT * FROM "
              + (rounds == 1 ? "came" : "came_all_" + (rounds - 1))
              + " UNION ALL SELECT * FROM "
              + before);
      reached = wanted;
      earliest = queries.one("SELECT min(date_sub(night, reach)) FROM " + before);
    }
    String all = rounds == 0 ? "came" : "came_all_" + rounds;
    queries.keep(
        "seen",
        """
        SELECT event_id, element_at(within, -1).content AS content
        FROM (
          SELECT event_id, filter(nights, n -> n.night >= DATE '%s') AS within
          FROM (
            SELECT event_id,
              aggregate(
                array_sort(collect_list(struct(night, reach, content))),
                CAST(array() AS ARRAY<STRUCT<night: DATE, content: STRING>>),
                (seen, n) -> if(
                  exists(seen, s -> s.night >= date_sub(n.night, n.reach)),
                  seen,
                  concat(seen, array(struct(n.night AS night, n.content AS content))))) AS nights
            FROM %s GROUP BY event_id))
        WHERE size(within) > 0
        """
            .formatted(from, all));
  }

  private static LocalDate localDate(Row row) {
    return row.getDate(0).toLocalDate();
  }

  /** The first row of each of some ids, in each of some nights, that could be an event there. */
  private void came(String name, NavigableMap<LocalDate, KeptNight> nights, String ids) {
    String feed = name + "_feed";
    queries.view(feed, rows(nights.values()));
    StringBuilder windows = new StringBuilder("SELECT CAST(NULL AS DATE), CAST(NULL AS INT)");
    nights
        .values()
        .forEach(
            kept ->
                windows.append(
                    " UNION ALL SELECT DATE '" + kept.date() + "', " + kept.windowNights()));
    queries.keep(
        name,
        """
        SELECT j.night, w.reach, j.event_id, min_by(j.content, struct(j.file, j.line)) AS content
        FROM (%s) j
        LEFT SEMI JOIN %s i ON i.event_id = j.event_id
        JOIN (%s) AS w (night, reach) ON w.night = j.night
        WHERE j.fault IS NULL
        GROUP BY j.night, w.reach, j.event_id
        """
            .formatted(JUDGED.formatted(feed), ids, windows));
  }

  /** The rows of the feeds of nights; their files are numbered in the order in which they count. */
  private Dataset<Row> rows(Collection<KeptNight> nights) {
    List<NumberedFile> files = new ArrayList<>();
    for (KeptNight kept : nights) {
      KeptCopies copies = sources.copies(kept);
      int number = 0;
      for (KeptFile file : copies.requireAll()) {
        files.add(new NumberedFile(copies, file, number++));
      }
    }
    JavaSparkContext spark = JavaSparkContext.fromSparkContext(queries.session().sparkContext());
    JavaRDD<Row> rows =
        files.isEmpty()
            ? spark.emptyRDD()
            : spark.parallelize(files, files.size()).flatMap(NumberedFile::rows);
    return queries.session().createDataFrame(rows, COLUMNS);
  }
}
