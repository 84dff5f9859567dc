package org.wanfen.settlement.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.apache.hadoop.fs.Path;

/**
 * Files of a folder that are there as a whole or not at all: each is written aside, under a hidden
 * name, and takes its place when all of them are whole. What was there before stays until then.
 *
 * <p>Closed before that, the files that were written aside are gone; killed before that, they are
 * left behind as {@code .<name>.<something>.partial}, and of no use. Used by one thread.
 */
public final class WholeFiles implements AutoCloseable {

  private final FileStore store;
  private final Path folder;
  private final List<Aside> written = new ArrayList<>();

  /** Files of a folder, which need not be there yet. */
  public WholeFiles(FileStore store, Path folder) {
    this.store = store;
    this.folder = folder;
  }

  /** Writes a file's content. */
  @FunctionalInterface
  public interface Content {

    /** Writes all of it; the stream stays open. */
    void to(OutputStream out) throws IOException;
  }

  /** A file, and where it is until it is in its place. */
  private record Aside(Path aside, Path place) {}

  /**
   * Writes a file, in the place of one that may be there: all of it, or nothing.
   *
   * @return where it is, as it is shown to people
   */
  public static String write(FileStore store, Path folder, String name, Content content) {
    try (WholeFiles files = new WholeFiles(store, folder)) {
      files.write(name, content);
      files.adopt();
    }
    return Locations.shown(Locations.child(folder, name));
  }

  /**
   * Sees to it that a file has these bytes: one that has them is not touched, as somebody may be
   * reading it; else it is written as above.
   */
  public static void keep(FileStore store, Path folder, String name, byte[] bytes) {
    if (!has(store, Locations.child(folder, name), bytes)) {
      String unused = write(store, folder, name, out -> out.write(bytes));
    }
  }

  private static boolean has(FileStore store, Path file, byte[] bytes) {
    if (!store.exists(file) || store.lengthBytes(file) != bytes.length) {
      return false;
    }
    try (InputStream in = store.open(file)) {
      return Arrays.equals(in.readAllBytes(), bytes);
    } catch (IOException e) {
      throw FileFaults.of("reading", file.toString(), e);
    }
  }

  /** Writes a file aside. Others may be writing the same at the same time. */
  public void write(String name, Content content) {
    Path aside = Locations.child(folder, "." + name + "." + UUID.randomUUID() + ".partial");
    written.add(new Aside(aside, Locations.child(folder, name)));
    try (OutputStream out = store.create(aside)) {
      content.to(out);
    } catch (IOException e) {
      throw FileFaults.of("writing", aside.toString(), e);
    }
  }

  /**
   * Puts the files in their places, in the order in which they were written. Meanwhile there is
   * none in the place of the last: where that one is, the others are those that belong to it.
   */
  public void adopt() {
    if (written.size() > 1) {
      store.delete(written.get(written.size() - 1).place());
    }
    while (!written.isEmpty()) {
      Aside next = written.get(0);
      store.replace(next.aside(), next.place());
      written.remove(0);
    }
  }

  /** Removes what has not taken its place. */
  @Override
  public void close() {
    written.forEach(file -> store.delete(file.aside()));
    written.clear();
  }
}
