package org.wanfen.cli.replay;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import org.wanfen.batch.home.Home;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.settlement.files.FileFaults;

/** The fresh home of a replay, and room for its exports; gone at the end unless it was named. */
public final class ReplayPlace implements AutoCloseable {

  private final Path scratch;
  private final Path home;

  private ReplayPlace(Path scratch, Path home) {
    this.scratch = scratch;
    this.home = home;
  }

  /**
   * Finds a place.
   *
   * @param named the folder of the home, which must be empty or not there yet; empty: a temporary
   *     one
   * @throws WanfenException WRONG_USAGE if there is a home in the folder already
   */
  public static ReplayPlace of(Optional<Path> named) {
    if (named.isPresent() && Files.exists(named.get().resolve("home.json"))) {
      throw new WanfenException(
          ErrorCode.WRONG_USAGE,
          "There is a home in " + named.get() + " already; a replay starts from a fresh one",
          "Nothing was changed.",
          "Name an empty folder, or leave out --home for a temporary one.");
    }
    try {
      Path scratch = Files.createTempDirectory("wanfen-replay-");
      return new ReplayPlace(scratch, named.orElseGet(() -> scratch.resolve("home")));
    } catch (IOException e) {
      throw FileFaults.of("making a folder in", System.getProperty("java.io.tmpdir"), e);
    }
  }

  /** The home, made now. */
  public Home home() {
    return Home.createAt(home);
  }

  /** A folder for exports that nobody asked to keep. */
  public Path exports() {
    return scratch.resolve("exports");
  }

  @Override
  public void close() {
    try {
      Files.walkFileTree(scratch, new Deletion());
    } catch (IOException e) {
      throw FileFaults.of("deleting", scratch.toString(), e);
    }
  }

  private static final class Deletion extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.deleteIfExists(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
      if (failure != null) {
        throw failure;
      }
      Files.deleteIfExists(folder);
      return FileVisitResult.CONTINUE;
    }
  }
}
