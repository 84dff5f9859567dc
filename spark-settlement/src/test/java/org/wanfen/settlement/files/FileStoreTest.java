package org.wanfen.settlement.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.hdfs.MiniDFSCluster;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wanfen.fund.failure.ErrorCode;

/** The same on a local disk and on a real HDFS. */
class FileStoreTest {

  private static final FileStore STORE = FileStore.of(Map.of("dfs.replication", "1"));
  private static final InputFile INPUT = new InputFile("x", ErrorCode.INPUT_DAMAGED);
  @TempDir static java.nio.file.Path temp;
  private static MiniDFSCluster hdfs;

  @BeforeAll
  static void startHdfs() throws IOException {
    Configuration configuration = new Configuration();
    configuration.set(MiniDFSCluster.HDFS_MINIDFS_BASEDIR, temp.resolve("hdfs").toString());
    hdfs = new MiniDFSCluster.Builder(configuration).numDataNodes(1).build();
  }

  @AfterAll
  static void stopHdfs() {
    hdfs.shutdown();
  }

  static Stream<Path> roots() throws IOException {
    String onHdfs = hdfs.getURI() + "/store-" + System.nanoTime();
    return Stream.of(
        Locations.local(Files.createTempDirectory(temp, "store")), Locations.path(onHdfs));
  }

  @ParameterizedTest
  @MethodSource("roots")
  void writesReadsListsMovesAndDeletes(Path root) {
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

  @ParameterizedTest
  @MethodSource("roots")
  void saysWhatIsNotThere(Path root) {
    Path missing = Locations.child(root, "missing");
    Refused.with(ErrorCode.NO_SUCH_FILE, () -> STORE.open(missing), missing.toString());
    Refused.with(ErrorCode.NO_SUCH_FILE, () -> STORE.list(missing), missing.toString());
    assertThat(STORE.exists(missing)).isFalse();
    assertThat(STORE.isFolder(missing)).isFalse();
  }

  @ParameterizedTest
  @MethodSource("roots")
  void readsSmallFilesOnly(Path root) {
    Path file = Locations.child(root, "five");
    write(file, "12345");
    assertThat(STORE.read(file, INPUT, 5)).hasSize(5);
    Refused.with(ErrorCode.INPUT_DAMAGED, () -> STORE.read(file, INPUT, 4), "longer than 4");
  }

  @Test
  void leavesNoChecksumFilesAndHeedsNone() throws IOException {
    java.nio.file.Path folder = Files.createTempDirectory(temp, "crc");
    write(Locations.child(Locations.local(folder), "a.csv"), "abc");
    assertThat(folder.toFile().list()).containsExactly("a.csv");
    Files.writeString(folder.resolve(".a.csv.crc"), "crc\0 of something else");
    assertThat(read(Locations.path(folder.resolve("a.csv").toString()))).isEqualTo("abc");
  }

  @Test
  void takesNamesWithAColon() throws IOException {
    java.nio.file.Path folder = Files.createTempDirectory(temp, "colon");
    write(Locations.child(Locations.local(folder), "orders-09:30.csv"), "x");
    assertThat(folder.toFile().list()).containsExactly("orders-09:30.csv");
    assertThat(STORE.list(Locations.local(folder)).get(0).name()).isEqualTo("orders-09:30.csv");
    assertThat(read(Locations.path(folder + "/orders-09:30.csv"))).isEqualTo("x");
  }

  @Test
  void takesPlainPathsAsLocal() {
    String work = java.nio.file.Path.of("").toAbsolutePath().toString();
    assertThat(Locations.path("in/box")).hasToString("file:" + work + "/in/box");
    assertThat(Locations.path("/tmp/../in box%20")).hasToString("file:/in box%20");
    assertThat(Locations.path("file:/tmp/x")).hasToString("file:/tmp/x");
    assertThat(Locations.path("hdfs://host:9000/x")).hasToString("hdfs://host:9000/x");
    assertThat(Locations.path("a1:/x").toUri().getScheme()).isEqualTo("a1");
    assertThat(Locations.path("1a:/x").toUri().getScheme()).isEqualTo("file");
    Refused.with(ErrorCode.NO_SUCH_FILE, () -> Locations.path("a\0b"));
  }

  @Test
  void saysThatAFileSystemIsUnknown() {
    Refused.with(
        ErrorCode.MACHINE_FAULT, () -> STORE.exists(Locations.path("nosuch://x/y")), "nosuch");
    Refused.with(ErrorCode.MACHINE_FAULT, () -> STORE.exists(Locations.path("hdfs:///y")));
  }

  @Test
  void travelsWithItsSettings() throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(FileStore.of(Map.of("a.setting", "value")));
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      FileStore arrived = (FileStore) in.readObject();
      assertThat(arrived.configuration().get("a.setting")).isEqualTo("value");
      assertThat(arrived.isFolder(Locations.local(temp))).isTrue();
    }
  }

  private static void write(Path path, String content) {
    try (OutputStream out = STORE.create(path)) {
      out.write(content.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String read(Path path) {
    try (InputStream in = STORE.open(path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
