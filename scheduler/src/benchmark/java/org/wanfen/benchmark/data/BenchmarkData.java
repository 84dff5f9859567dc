package org.wanfen.benchmark.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Objects;
import org.wanfen.sample.generate.Generator;
import org.wanfen.sample.generate.GeneratorOptions;
import org.wanfen.sample.generate.OpeningSink;
import org.wanfen.sample.generate.ProgressListener;

/** The dataset of a size, generated when it is first asked for. */
public final class BenchmarkData {

  /** Small enough that every core has several files to read. */
  private static final long ROWS_OF_ORDERS_FILE = 500_000;

  private final Path folder;
  private final BenchmarkSize size;

  /**
   * The dataset of a size.
   *
   * @param folder the folder of the size
   */
  public BenchmarkData(Path folder, BenchmarkSize size) {
    this.folder = Objects.requireNonNull(folder, "folder");
    this.size = Objects.requireNonNull(size, "size");
  }

  /** Where the dataset is. */
  public Path dataset() {
    return folder.resolve("dataset");
  }

  /** The folder of the nights' folders. */
  public Path inbox() {
    return dataset().resolve("inbox");
  }

  /** The folder of a night's files. */
  public Path inbox(LocalDate date) {
    return inbox().resolve(date.toString().replace("-", ""));
  }

  /** Makes the dataset up to the first measured night, unless it is there. */
  public void provide(ProgressListener progress) {
    if (Files.exists(dataset())) {
      return;
    }
    Path begun = begin();
    Generator.of(options(size.earlierNights() + 1), ParquetOpening::open).write(begun, progress);
    move(begun, dataset());
  }

  /**
   * Makes the feed of a later night, unless it is there.
   *
   * <p>A night's orders follow from its date alone. It is generated together with the night before,
   * for some of its rows repeat orders of that one.
   */
  public void provide(LocalDate night, ProgressListener progress) {
    provide(progress);
    if (Files.exists(inbox(night))) {
      return;
    }
    Path begun = begin();
    Generator.of(options(2).withFirstDate(night.minusDays(1)), dataset -> new NoOpening())
        .write(begun, progress);
    Path inbox = inbox(night);
    move(begun.resolve("inbox").resolve(inbox.getFileName()), inbox);
    Folders.delete(begun);
  }

  private GeneratorOptions options(int nights) {
    return GeneratorOptions.of(size.accounts(), size.orders(), nights, size.seed())
        .withFirstDate(size.firstDate())
        .withRowsPerFile(ROWS_OF_ORDERS_FILE)
        .withThreads(Runtime.getRuntime().availableProcessors());
  }

  private Path begin() {
    Path begun = folder.resolve("dataset.begun");
    Folders.delete(begun);
    return begun;
  }

  private static void move(Path from, Path to) {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot move " + from + " to " + to, e);
    }
  }

  /** An opening register that nobody needs. */
  private static final class NoOpening implements OpeningSink {

    @Override
    public void account(long account, long unitsFen) {}

    @Override
    public void close() {}
  }
}
