package org.wanfen.settlement.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Constructor;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FSError;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.ipc.RemoteException;
import org.apache.hadoop.util.DiskChecker.DiskOutOfSpaceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;

class FileFaultsTest {

  static Throwable[] noRoom() {
    return new Throwable[] {
      new IOException("No space left on device"),
      fsError(new IOException("write failed: No space left on device")),
      new IOException("outer", new IOException("Disk quota exceeded")),
      new DiskOutOfSpaceException("no more"),
      new RemoteException(
          "org.apache.hadoop.hdfs.protocol.DSQuotaExceededException", "The DiskSpace quota of /x")
    };
  }

  @ParameterizedTest
  @MethodSource("noRoom")
  void knowsAFullDisk(Throwable fault) {
    assertThat(FileFaults.of("writing", "a.csv", fault).code()).isEqualTo(ErrorCode.NO_ROOM);
  }

  @Test
  void takesTheRestForTheMachines() {
    WanfenException told =
        FileFaults.of("reading", "a.csv", new IOException("Input/output error\n\tat x"));
    assertThat(told.code()).isEqualTo(ErrorCode.MACHINE_FAULT);
    assertThat(told).hasMessage("reading a.csv failed: Input/output error");
    assertThat(FileFaults.of("reading", "a.csv", new IOException()))
        .hasMessageContaining("IOException");
  }

  @Test
  void passesOnWhatHasBeenToldAlready() {
    WanfenException told = FileFaults.of("reading", "a.csv", new IOException("gone"));
    assertThat(FileFaults.of("reading", "b.csv", new IOException(told))).isSameAs(told);
  }

  @Test
  void streamsTellTheirFile() throws IOException {
    InputStream failing =
        new InputStream() {
          @Override
          public int read() {
            throw fsError(new IOException("Stale file handle"));
          }

          @Override
          public int read(byte[] bytes, int offset, int length) {
            return read();
          }
        };
    InputStream in = new FaultTellingInput(failing, "in.csv");
    Refused.with(ErrorCode.MACHINE_FAULT, () -> in.read(new byte[9]), "in.csv", "Stale");

    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) {
            throw fsError(new IOException("No space left on device"));
          }

          @Override
          public void flush() throws IOException {
            throw new IOException("No space left on device");
          }
        };
    OutputStream out =
        new FaultTellingOutput(
            new FSDataOutputStream(full, new FileSystem.Statistics("file")), "out.csv");
    Refused.with(ErrorCode.NO_ROOM, () -> out.write(new byte[9]), "out.csv");
    Refused.with(ErrorCode.NO_ROOM, out::close, "out.csv");
    out.close();
  }

  private static FSError fsError(IOException cause) {
    try {
      return made(cause);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("no constructor", e);
    }
  }

  /** Hadoop's local file system throws these; only it may make one by the usual way. */
  private static FSError made(IOException cause) throws ReflectiveOperationException {
    Constructor<FSError> constructor = FSError.class.getDeclaredConstructor(Throwable.class);
    constructor.setAccessible(true);
    return constructor.newInstance(cause);
  }
}
