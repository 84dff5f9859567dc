package org.wanfen.batch.operations;

import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the last attempt at a night left in the folder of its results. */
public interface NightFiles {

  /**
   * The files that are there, by name; none if the attempt was never frozen.
   *
   * @throws org.wanfen.fund.failure.WanfenException NO_SUCH_NIGHT
   */
  List<NightFile> files(String fund, LocalDate date);

  /**
   * Copies one of them, byte by byte.
   *
   * @param name its name, as {@link #files} gives it
   * @param out where to; stays open
   * @throws org.wanfen.fund.failure.WanfenException NO_SUCH_NIGHT, NO_SUCH_FILE
   */
  void copy(String fund, LocalDate date, String name, OutputStream out);

  /**
   * Looks through rows that were set aside. Reads all of them, in memory that does not grow with
   * them.
   *
   * @throws org.wanfen.fund.failure.WanfenException NO_SUCH_NIGHT
   */
  RowPage rows(String fund, LocalDate date, RowKind kind, RowSearch search);

  /** Which rows were set aside. */
  enum RowKind {
    /** Those that never became events. */
    QUARANTINED("quarantine.csv"),
    /** Those of rejected events. */
    REJECTED("rejected.csv"),
    /** Those of events of an earlier day. */
    LATE("late.csv");

    private final String file;

    RowKind(String file) {
      this.file = file;
    }

    /** The file that they are in. */
    public String file() {
      return file;
    }
  }

  /**
   * A file.
   *
   * @param name its name
   * @param bytes its length
   */
  record NightFile(String name, long bytes) {}

  /**
   * What is looked for.
   *
   * @param text what a row, its file or its line must have in it, whatever the case; empty: nothing
   * @param reason the reason that it must have; empty: any
   * @param skip how many of those that fit are passed over
   * @param most how many are given at most
   */
  record RowSearch(String text, Optional<String> reason, long skip, int most) {}

  /**
   * A page of rows.
   *
   * @param kept whether there is such a file; without one no row was set aside
   * @param total rows in the file
   * @param found rows that fit
   * @param reasons rows of the file by reason
   * @param rows those of the page
   */
  record RowPage(boolean kept, long total, long found, Map<String, Long> reasons, List<Row> rows) {

    /** Copies; the reasons in their order. */
    public RowPage {
      reasons = Collections.unmodifiableMap(new TreeMap<>(reasons));
      rows = List.copyOf(rows);
    }
  }

  /**
   * A row.
   *
   * @param file the file of the feed
   * @param line its line there, from 1
   * @param reason why it was set aside; of a late event: what became of it
   * @param text the row as it came, or the beginning of it
   * @param omittedBytes bytes of it that are left out
   */
  record Row(String file, String line, String reason, String text, long omittedBytes) {}
}
