package org.wanfen.settlement.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.settlement.files.FileStore;
import org.wanfen.settlement.files.Locations;
import org.wanfen.settlement.files.Refused;
import org.wanfen.settlement.files.Sha256;

class FeedFolderTest {

  private static final FileStore STORE = FileStore.of(Map.of());
  private static final LocalDate DAY = LocalDate.of(2013, 11, 11);
  private static final String FUND = "000198";
  private static final String CONTENT =
      OrderRows.HEADER + "\ne1,2013-11-11T09:30:00,42,REDEEM,1.00\n";

  @TempDir Path inbox;
  private Path folder;

  @BeforeEach
  void deliver() throws IOException {
    folder = Files.createDirectory(inbox.resolve("20131111"));
    orders("orders-2.csv", "orders-1.csv");
    Files.writeString(folder.resolve("ledger.json"), ledger(FUND, DAY));
    Files.writeString(
        folder.resolve("manifest.json"), manifest(FUND, DAY, "orders-2.csv", "orders-1.csv"));
  }

  @Test
  void findsTheFilesInTheOrderOfReading() throws IOException {
    Files.writeString(folder.resolve("_SUCCESS"), "");
    Files.writeString(folder.resolve(".orders-1.csv.crc"), "");
    FeedFolder feed = read();
    assertThat(feed.files())
        .extracting(FeedFile::name)
        .containsExactly("orders-1.csv", "orders-2.csv");
    assertThat(feed.files()).allMatch(file -> file.lengthBytes() == CONTENT.length());
    for (FeedFile file : feed.files()) {
      try (InputStream in = STORE.open(file.path())) {
        file.requireAsListed(OrderRows.read(file.name(), DAY, in, row -> {}));
      }
    }
  }

  @Test
  void refusesAMissingFeed() throws IOException {
    Files.delete(folder.resolve("manifest.json"));
    Refused.with(ErrorCode.FEED_MISSING, this::read, "2013-11-11", FUND, folder.toString());
    Refused.with(
        ErrorCode.FEED_MISSING,
        () -> FeedFolder.read(STORE, folder(DAY.plusDays(1)), FUND, DAY.plusDays(1)),
        "20131112");
  }

  @Test
  void refusesAMissingLedger() throws IOException {
    Files.delete(folder.resolve("ledger.json"));
    Refused.with(ErrorCode.LEDGER_DAMAGED, this::read, "ledger.json", "missing");
  }

  @Test
  void refusesAMissingFile() throws IOException {
    Files.delete(folder.resolve("orders-2.csv"));
    Refused.with(ErrorCode.INPUT_DAMAGED, this::read, "orders-2.csv", "missing");
    Files.createDirectory(folder.resolve("orders-2.csv"));
    Refused.with(ErrorCode.INPUT_DAMAGED, this::read, "orders-2.csv", "missing");
  }

  /** A link could lead to what the sender may not read; a pipe is never read to its end. */
  @ParameterizedTest
  @ValueSource(strings = {"orders-2.csv", "manifest.json", "ledger.json"})
  void refusesALinkAndAPipe(String name) throws Exception {
    Path file = folder.resolve(name);
    Path elsewhere = Files.move(file, inbox.resolve("elsewhere"));
    Files.createSymbolicLink(file, elsewhere);
    refusesAsNoOrdinaryFile(name);
    Files.delete(file);
    assumeThat(new ProcessBuilder("mkfifo", file.toString()).start().waitFor()).isZero();
    refusesAsNoOrdinaryFile(name);
  }

  private void refusesAsNoOrdinaryFile(String name) {
    ErrorCode code =
        name.equals("ledger.json") ? ErrorCode.LEDGER_DAMAGED : ErrorCode.INPUT_DAMAGED;
    Refused.with(code, this::read, name, "a link, or no ordinary file");
  }

  @Test
  void refusesAnUnlistedFile() throws IOException {
    orders("orders-3.csv");
    Refused.with(ErrorCode.INPUT_DAMAGED, this::read, "orders-3.csv", "does not list");
    Files.delete(folder.resolve("orders-3.csv"));
    Files.createDirectory(folder.resolve("more"));
    Refused.with(ErrorCode.INPUT_DAMAGED, this::read, "more", "does not list");
  }

  @Test
  void refusesAnothersFeed() throws IOException {
    Files.writeString(folder.resolve("ledger.json"), ledger(FUND, DAY.plusDays(1)));
    Refused.with(ErrorCode.LEDGER_DAMAGED, this::read, "ledger.json", "2013-11-12");
    Files.writeString(folder.resolve("manifest.json"), manifest("000199", DAY));
    Refused.with(ErrorCode.INPUT_DAMAGED, this::read, "manifest.json", "000199");
  }

  @Test
  void refusesOtherRowsAndOtherBytes() {
    FeedFile file = read().files().get(0);
    OrderFigures listed =
        new OrderFigures(
            file.name(), 1, CONTENT.length(), file.listed().sha256(), OrderTotals.none());
    file.requireAsListed(listed);
    Refused.with(
        ErrorCode.INPUT_DAMAGED,
        () ->
            file.requireAsListed(
                new OrderFigures(file.name(), 7, 1, listed.sha256(), listed.totals())),
        "orders-1.csv",
        "7 rows",
        "says 1");
    String other = Sha256.of("other");
    Refused.with(
        ErrorCode.INPUT_DAMAGED,
        () -> file.requireAsListed(new OrderFigures(file.name(), 1, 1, other, listed.totals())),
        "orders-1.csv",
        other,
        listed.sha256());
  }

  @Test
  void theDigestIdentifiesTheInputs() throws IOException {
    String digest = read().inputsDigest();
    assertThat(digest).matches("[0-9a-f]{64}").isEqualTo(read().inputsDigest());
    Files.writeString(folder.resolve("ledger.json"), ledger(FUND, DAY) + "\n");
    String withOtherLedger = read().inputsDigest();
    Files.writeString(folder.resolve("ledger.json"), ledger(FUND, DAY));
    Files.delete(folder.resolve("orders-2.csv"));
    Files.writeString(folder.resolve("manifest.json"), manifest(FUND, DAY, "orders-1.csv"));
    assertThat(List.of(digest, withOtherLedger, read().inputsDigest())).doesNotHaveDuplicates();
  }

  private FeedFolder read() {
    return FeedFolder.read(STORE, folder(DAY), FUND, DAY);
  }

  private org.apache.hadoop.fs.Path folder(LocalDate day) {
    return FeedFolder.of(Locations.local(inbox), day);
  }

  private void orders(String... names) throws IOException {
    for (String name : names) {
      Files.writeString(folder.resolve(name), CONTENT);
    }
  }

  private static String ledger(String fund, LocalDate day) {
    return "{\"fund\":\"" + fund + "\",\"businessDate\":\"" + day + "\",\"income\":[]}";
  }

  private static String manifest(String fund, LocalDate day, String... names) {
    String files =
        List.of(names).stream()
            .map(
                name ->
                    "{\"name\":\"%s\",\"rows\":1,\"sha256\":\"%s\",\"totals\":"
                            .formatted(name, Sha256.of(CONTENT))
                        + "{\"SUBSCRIBE\":\"0\",\"REDEEM\":\"1.00\",\"FAST_REDEEM\":\"0\"}}")
            .collect(Collectors.joining(","));
    return "{\"fund\":\"%s\",\"businessDate\":\"%s\",\"files\":[%s]}".formatted(fund, day, files);
  }
}
