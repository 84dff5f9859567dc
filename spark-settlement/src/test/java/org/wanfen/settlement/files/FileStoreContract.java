package org.wanfen.settlement.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.fs.Path;
import org.junit.jupiter.api.Test;
import org.wanfen.fund.failure.ErrorCode;

/** What a {@link FileStore} does on every file system. */
abstract class FileStoreContract {

  static final FileStore STORE = FileStore.of(Map.of("dfs.replication", "1"));
  private static final InputFile INPUT = new InputFile("x", ErrorCode.INPUT_DAMAGED);

  /** A folder of its own, which need not be there yet. */
  abstract Path newFolder();

  @Test
  void writesReadsListsMovesAndDeletes() {
    Path root = newFolder();
    Path folder = Locations.child(root, "a b");
    write(Locations.child(folder, "b.csv"), "first");
    write(Locations.child(folder, "b.csv"), "second");
    write(Locations.child(folder, "B.csv"), "");
    write(Locations.child(folder, ".hidden"), "x");
    STORE.createFolder(Locations.child(folder, "中"));

    assertThat(STORE.list(folder))
        .containsExactly(
            new FileEntry(".hidden", false, 1),
            new FileEntry("B.csv", false, 0),
            new FileEntry("b.csv", false, "second".length()),
            new FileEntry("中", true, STORE.list(folder).get(3).lengthBytes()));
    assertThat(read(Locations.child(folder, "b.csv"))).isEqualTo("second");

    Path moved = Locations.child(root, "moved.csv");
    STORE.move(Locations.child(folder, "b.csv"), moved);
    assertThat(STORE.exists(Locations.child(folder, "b.csv"))).isFalse();
    assertThat(read(moved)).isEqualTo("second");
    Refused.with(
        ErrorCode.MACHINE_FAULT, () -> STORE.move(Locations.child(folder, "B.csv"), moved));
    assertThat(read(moved)).isEqualTo("second");

    STORE.delete(folder);
    STORE.delete(folder);
    assertThat(STORE.exists(folder)).isFalse();
    assertThat(STORE.isFolder(root)).isTrue();
    assertThat(STORE.isFolder(moved)).isFalse();
  }

  @Test
  void replacesAFile() {
    Path root = newFolder();
    Path to = Locations.child(root, "to.csv");
    Path from = Locations.child(root, "from.csv");
    write(from, "first");
    STORE.replace(from, to);
    assertThat(read(to)).isEqualTo("first");
    write(from, "second");
    STORE.replace(from, to);
    assertThat(read(to)).isEqualTo("second");
    assertThat(STORE.exists(from)).isFalse();
    Refused.with(ErrorCode.NO_SUCH_FILE, () -> STORE.replace(from, to), from.toString());
    assertThat(read(to)).isEqualTo("second");
  }

  @Test
  void filesTakeTheirPlacesWhenAllAreWhole() {
    Path root = newFolder();
    Path first = Locations.child(root, "first.csv");
    Path last = Locations.child(root, "last.json");
    for (String content : List.of("one", "other")) {
      try (WholeFiles files = new WholeFiles(STORE, root)) {
        files.write("first.csv", out -> out.write(content.getBytes(StandardCharsets.UTF_8)));
        files.write(
            "last.json",
            out -> {
              assertThat(STORE.exists(first)).isEqualTo(content.equals("other"));
              out.write(content.getBytes(StandardCharsets.UTF_8));
            });
        files.adopt();
      }
      assertThat(read(first)).isEqualTo(content);
      assertThat(read(last)).isEqualTo(content);
    }
    assertThat(STORE.list(root))
        .extracting(FileEntry::name)
        .containsExactly("first.csv", "last.json");
  }

  @Test
  void aFileThatIsCutOffLeavesTheOneBefore() {
    Path root = newFolder();
    Path file = Locations.child(root, "a.csv");
    write(file, "before");
    WholeFiles.Content cutOff =
        out -> {
          out.write("half of".getBytes(StandardCharsets.UTF_8));
          out.flush();
          assertThat(read(file)).isEqualTo("before");
          throw new IOException("cut off");
        };
    Refused.with(
        ErrorCode.MACHINE_FAULT, () -> WholeFiles.write(STORE, root, "a.csv", cutOff), "cut off");
    assertThat(read(file)).isEqualTo("before");
    assertThat(STORE.list(root)).extracting(FileEntry::name).containsExactly("a.csv");
  }

  /** It cannot take its place: then there is no last one that would vouch for the others. */
  @Test
  void theLastFileVouchesForTheOthers() {
    Path root = newFolder();
    write(Locations.child(root, "first.csv"), "before");
    write(Locations.child(root, "last.json"), "before");
    STORE.createFolder(Locations.child(Locations.child(root, "second.csv"), "in the way"));
    try (WholeFiles files = new WholeFiles(STORE, root)) {
      for (String name : List.of("first.csv", "second.csv", "last.json")) {
        files.write(name, out -> out.write(name.getBytes(StandardCharsets.UTF_8)));
      }
      Refused.with(ErrorCode.MACHINE_FAULT, files::adopt);
    }
    assertThat(STORE.list(root))
        .extracting(FileEntry::name)
        .containsExactly("first.csv", "second.csv");
  }

  @Test
  void saysWhatIsNotThere() {
    Path root = newFolder();
    Path missing = Locations.child(root, "missing");
    Refused.with(ErrorCode.NO_SUCH_FILE, () -> STORE.open(missing), missing.toString());
    Refused.with(ErrorCode.NO_SUCH_FILE, () -> STORE.list(missing), missing.toString());
    assertThat(STORE.exists(missing)).isFalse();
    assertThat(STORE.isFolder(missing)).isFalse();
  }

  @Test
  void readsSmallFilesOnly() {
    Path root = newFolder();
    Path file = Locations.child(root, "five");
    write(file, "12345");
    assertThat(STORE.read(file, INPUT, 5)).hasSize(5);
    Refused.with(ErrorCode.INPUT_DAMAGED, () -> STORE.read(file, INPUT, 4), "longer than 4");
  }

  static void write(Path path, String content) {
    try (OutputStream out = STORE.create(path)) {
      out.write(content.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  static String read(Path path) {
    try (InputStream in = STORE.open(path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
