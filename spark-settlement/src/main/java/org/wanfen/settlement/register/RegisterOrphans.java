package org.wanfen.settlement.register;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.hadoop.fs.Path;
import org.apache.iceberg.spark.actions.SparkActions;
import org.apache.spark.sql.SparkSession;
import org.wanfen.settlement.files.FileStore;
import org.wanfen.settlement.register.RegisterCleaning.Found;

/** Files in a register's folder that no snapshot has: what a write that failed has left. */
public final class RegisterOrphans {

  private final SparkSession session;
  private final FileStore store;
  private final RegisterTable register;

  /** Looks on Spark. */
  public RegisterOrphans(SparkSession session, FileStore store, RegisterTable register) {
    this.session = session;
    this.store = store;
    this.register = register;
  }

  /**
   * Deletes those that were last written before a moment.
   *
   * @param dryRun whether only to look
   */
  public Found delete(Instant before, boolean dryRun) {
    register.table().refresh();
    AtomicLong files = new AtomicLong();
    AtomicLong bytes = new AtomicLong();
    SparkActions.get(session)
        .deleteOrphanFiles(register.table())
        .olderThan(before.toEpochMilli())
        .deleteWith(
            name -> {
              Path path = new Path(name);
              files.incrementAndGet();
              bytes.addAndGet(store.lengthBytes(path));
              if (!dryRun) {
                store.delete(path);
              }
            })
        .execute();
    return new Found(files.get(), bytes.get());
  }
}
