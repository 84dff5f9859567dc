package org.wanfen.benchmark.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Objects;

/** The dataset of a size, generated when it is first asked for. */
public final class BenchmarkData {

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
  public void provide(Operator operator) {
    if (Files.exists(dataset())) {
      return;
    }
    Path begun = begin();
    operator.generate(size, size.firstDate(), size.earlierNights() + 1, begun);
    move(begun, dataset());
  }

  /**
   * Makes the feed of a later night, unless it is there.
   *
   * <p>A night's orders follow from its date alone. It is generated together with the night before,
   * for some of its rows repeat orders of that one.
   */
  public void provide(Operator operator, LocalDate night) {
    provide(operator);
    if (Files.exists(inbox(night))) {
      return;
    }
    Path begun = begin();
    operator.generate(size, night.minusDays(1), 2, begun);
    Path inbox = inbox(night);
    move(begun.resolve("inbox").resolve(inbox.getFileName()), inbox);
    Folders.delete(begun);
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
}
