package org.wanfen.settlement.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import org.apache.hadoop.fs.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wanfen.fund.failure.ErrorCode;

class FileStoreTest extends FileStoreContract {

  @TempDir static java.nio.file.Path temp;

  @Override
  Path newFolder() {
    try {
      return Locations.local(Files.createTempDirectory(temp, "store"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
        ErrorCode.NO_SUCH_FILE, () -> STORE.exists(Locations.path("nosuch://x/y")), "nosuch");
    Refused.with(ErrorCode.MACHINE_FAULT, () -> STORE.exists(Locations.path("hdfs:///y")));
  }

  /** Hadoop has a name for the one, whose library is not here, and would fetch the other. */
  @ParameterizedTest
  @ValueSource(strings = {"s3a://bucket/y", "http://127.0.0.1:1/y", "HTTPS://127.0.0.1:1/y"})
  void whatIsNoFileSystemHereIsUnknown(String location) {
    Path path = Locations.path(location);
    Refused.with(ErrorCode.NO_SUCH_FILE, () -> STORE.exists(path), "no file system is known");
    Refused.with(ErrorCode.NO_SUCH_FILE, () -> STORE.open(path), "no file system is known");
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
}
