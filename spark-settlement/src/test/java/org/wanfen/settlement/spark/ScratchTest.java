package org.wanfen.settlement.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process's own folder: while it lives nobody clears it up, and afterwards anybody may. */
class ScratchTest {

  @TempDir Path shared;

  @Test
  void closingDeletesTheFolder() throws IOException {
    Scratch scratch = Scratch.in(shared.resolve("made"), List.of("a").iterator()::next);
    Files.writeString(Files.createDirectories(scratch.folder().resolve("x/y")).resolve("z"), "1");
    scratch.close();
    assertThat(shared.resolve("made")).isEmptyDirectory();
  }

  @Test
  void aNameThatIsTakenIsPassedOver() {
    Iterator<String> names = List.of("a", "a", "b").iterator();
    try (Scratch one = Scratch.in(shared, names::next);
        Scratch other = Scratch.in(shared, names::next)) {
      assertThat(one.folder()).isEqualTo(shared.resolve("a")).isDirectory();
      assertThat(other.folder()).isEqualTo(shared.resolve("b")).isDirectory();
    }
  }

  /** Rows of holders pass through it. */
  @Test
  void nobodyElseLooksIntoIt() throws IOException {
    try (Scratch scratch = Scratch.in(shared, List.of("a").iterator()::next)) {
      assertThat(Files.getPosixFilePermissions(scratch.folder()))
          .containsExactlyInAnyOrder(
              PosixFilePermission.OWNER_READ,
              PosixFilePermission.OWNER_WRITE,
              PosixFilePermission.OWNER_EXECUTE);
    }
  }

  @Test
  void nobodyIsClearedUpWhoLives() throws IOException {
    try (Scratch alive = Scratch.in(shared, List.of("alive").iterator()::next)) {
      Files.writeString(alive.folder().resolve("x"), "123");
      assertThat(Scratch.clear(shared, false)).isEqualTo(new Scratch.Left(0, 0));
      assertThat(alive.folder().resolve("x")).exists();
    }
    assertThat(Scratch.clear(shared.resolve("never made"), false))
        .isEqualTo(new Scratch.Left(0, 0));
  }

  /** Another process of the system, for locks of one process do not keep itself out. */
  @Test
  void aProcessThatWasKilledIsClearedUpAndNotBefore() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Holder.class.getName(),
                shared.toString())
            .redirectErrorStream(true)
            .start();
    try {
      assertThat(process.getInputStream().read()).isEqualTo('!');
      assertThat(Scratch.clear(shared, false)).isEqualTo(new Scratch.Left(0, 0));
      assertThat(shared.resolve("theirs/data")).exists();
    } finally {
      process.destroyForcibly();
      assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    }
    assertThat(Scratch.clear(shared, true)).isEqualTo(new Scratch.Left(1, 4));
    assertThat(shared.resolve("theirs/data")).exists();
    assertThat(Scratch.clear(shared, false)).isEqualTo(new Scratch.Left(1, 4));
    assertThat(shared).isEmptyDirectory();
  }

  /** Takes a folder, says so, and lives until it is killed. */
  static final class Holder {
    private Holder() {}

    public static void main(String[] arguments) throws IOException {
      Scratch scratch = Scratch.in(Path.of(arguments[0]), () -> "theirs");
      Files.writeString(scratch.folder().resolve("data"), "1234");
      System.out.print('!');
      System.out.flush();
      while (System.in.read() >= 0) {
        Files.exists(scratch.folder());
      }
    }
  }
}
