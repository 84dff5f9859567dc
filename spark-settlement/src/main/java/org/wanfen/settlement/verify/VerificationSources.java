package org.wanfen.settlement.verify;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import org.apache.iceberg.Table;
import org.wanfen.settlement.files.FileStore;

/** What a night is done again from: copies of inputs, and the register as everyone sees it. */
public final class VerificationSources {

  private final FileStore store;
  private final Table table;
  private final long snapshot;
  private final Path scratch;

  /**
   * Sources of a fund.
   *
   * @param store files
   * @param table the register, as Iceberg knows it
   * @param snapshot what everyone sees of it
   * @param scratch a local folder, for files of no lasting use
   */
  public VerificationSources(FileStore store, Table table, long snapshot, Path scratch) {
    this.store = Objects.requireNonNull(store, "store");
    this.table = Objects.requireNonNull(table, "table");
    this.snapshot = snapshot;
    this.scratch = Objects.requireNonNull(scratch, "scratch");
  }

  /** The snapshot of the register that is read. */
  public long snapshot() {
    return snapshot;
  }

  /** The register on a date. */
  public RegisterDay register(LocalDate date) {
    return RegisterDay.of(store, table, snapshot, date);
  }

  /** The copies of a night's inputs. */
  public KeptCopies copies(KeptNight night) {
    return new KeptCopies(store, night);
  }

  /** Files of any file system. */
  public FileStore store() {
    return store;
  }

  /** A local folder for files of no lasting use; whoever puts them there removes them. */
  public Path scratch() {
    return scratch;
  }
}
