package org.wanfen.benchmark.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A home in which the nights before the measured one are published.
 *
 * <p>It is made once and put aside. Because the register's metadata hold absolute paths, a run does
 * not work on a copy somewhere else: what was put aside is copied back to where it was made.
 */
public final class PreparedHome {

  private static final String SETTINGS = "wanfen.yaml";

  /** What is written once and never changed; everything else is copied byte by byte. */
  private static final Set<Path> IMMUTABLE =
      Set.of(Path.of("warehouse"), Path.of("inputs"), Path.of("nights"));

  private final Path folder;
  private final BenchmarkSize size;
  private final Optional<Path> settings;

  /**
   * The home of a size.
   *
   * @param folder the folder of the size
   * @param settings a wanfen.yaml for it
   */
  public PreparedHome(Path folder, BenchmarkSize size, Optional<Path> settings) {
    this.folder = Objects.requireNonNull(folder, "folder");
    this.size = Objects.requireNonNull(size, "size");
    this.settings = Objects.requireNonNull(settings, "settings");
  }

  /** Where the home stands while it is worked on. */
  public Path home() {
    return folder.resolve("home");
  }

  private Path aside() {
    return folder.resolve("home.prepared");
  }

  /** Forgets what was made. */
  public void forget() {
    Folders.delete(aside());
  }

  /** Makes the home from a dataset, unless it is there. */
  public void provide(Operator operator, Path dataset) {
    if (Files.exists(aside())) {
      return;
    }
    Folders.delete(home());
    layOutSettings(home());
    operator.open(dataset, home());
    LocalDate night = size.firstDate();
    while (night.isBefore(size.date())) {
      operator.run(dataset, home(), night);
      night = night.plusDays(1);
    }
    try {
      Files.move(home(), aside(), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot put aside " + home(), e);
    }
  }

  /** Puts the home back as it was before the measured night. */
  public void restore() {
    Folders.delete(home());
    Folders.copy(aside(), home(), file -> IMMUTABLE.contains(file.getName(0)));
    layOutSettings(home());
  }

  private void layOutSettings(Path home) {
    settings.ifPresent(
        file -> {
          try {
            Files.createDirectories(home);
            Files.copy(file, home.resolve(SETTINGS), StandardCopyOption.REPLACE_EXISTING);
          } catch (IOException e) {
            throw new UncheckedIOException("cannot copy " + file, e);
          }
        });
  }
}
