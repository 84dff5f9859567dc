package org.wanfen.batch.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wanfen.batch.operations.NightState;
import org.wanfen.batch.operations.Summary;

/**
 * The H2 file of a home as a program of before left it, byte for byte: today's opens it where it
 * lies, and goes on.
 *
 * <p>The control plane of commit b54164d, the last with schema 10, opened a fund, published its
 * first night and was closed; {@code homes/README.md} says more.
 */
final class OldFileTest {

  private static final LocalDate FIRST = TestFund.FIRST;
  private static final LocalDate SECOND = FIRST.plusDays(1);

  /** The digest of the old program's part that wrote the file, as its certificate names it. */
  private static final String OLD_PROGRAM =
      "88b63438269bc0723023a5c924bb0d54fbe94e3a483e7bfb5bab90452b7e4bda";

  @TempDir private Path temp;

  @Test
  void isOpenedAndTheNextNightRuns() throws IOException {
    try (TestHouse house = new TestHouse(temp).opened()) {
      publish(house, FIRST);
      Summary summary = house.plane.queries().summary(TestFund.CODE, FIRST);
      house.plane.close();
      putTheOldFileInto(house.home.database());
      house.plane = house.start();

      assertThat(house.plane.queries().summary(TestFund.CODE, FIRST)).isEqualTo(summary);
      assertThat(house.plane.certificates().show(TestFund.CODE, FIRST).document())
          .contains(OLD_PROGRAM);
      publish(house, SECOND);
      house.restart();
      assertThat(house.plane.queries().show(TestFund.CODE, SECOND).night().state())
          .isEqualTo(NightState.PUBLISHED);
      assertThat(house.plane.trail().verify().fault()).isEmpty();
    }
  }

  private static void publish(TestHouse house, LocalDate day) {
    house.fund.feed(day, 3, "500.00");
    assertThat(house.run(day).state()).isEqualTo(NightState.PUBLISHED);
  }

  private static void putTheOldFileInto(Path database) throws IOException {
    Path file = database.resolveSibling(database.getFileName() + ".mv.db");
    assertThat(file).exists();
    try (var stored = OldFileTest.class.getResourceAsStream("homes/h2/v10.mv.db.gz");
        var bytes = new GZIPInputStream(stored)) {
      Files.copy(bytes, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
