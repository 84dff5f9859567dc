package org.wanfen.batch.night;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wanfen.batch.operations.CertificateQueries.Certificate;
import org.wanfen.batch.operations.CertificateQueries.CertificateVerdict;
import org.wanfen.batch.operations.CertificateQueries.InputFinding;
import org.wanfen.batch.operations.CertificateQueries.RegisterFinding;
import org.wanfen.batch.operations.CertificateQueries.VerifiedNight;
import org.wanfen.batch.operations.CertificateQueries.Which;
import org.wanfen.batch.operations.NightListener;
import org.wanfen.batch.operations.NightState;
import org.wanfen.batch.operations.Summary;
import org.wanfen.batch.operations.TrailQueries.TrailLine;
import org.wanfen.batch.operations.TrailQueries.TrailVerdict;
import org.wanfen.batch.operations.TrailQueries.Wanted;
import org.wanfen.batch.operations.UpkeepListener;
import org.wanfen.batch.operations.UpkeepOperations.Maintain;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.money.Fen;
import org.wanfen.settlement.files.FileNames;
import org.wanfen.settlement.files.Sha256;
import org.wanfen.settlement.night.NightProgress;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Certificates of nights on a real database: what they say, and what is done to them. */
@Tag("database")
final class CertificateTest {

  private static final LocalDate DAY = TestFund.FIRST;
  private static final int NIGHTS = 4;

  @TempDir Path temp;
  private TestHouse house;

  @BeforeEach
  void open() {
    house = new TestHouse(temp).opened();
  }

  @AfterEach
  void close() {
    house.close();
  }

  private void night(LocalDate day) {
    house.fund.feed(day, 3, "500.00");
    assertThat(house.run(day).state()).isEqualTo(NightState.PUBLISHED);
    keep(day);
  }

  /** Keeps copies of the orders files, as the data plane does. */
  private void keep(LocalDate day) {
    keep(day, 1);
  }

  private void keep(LocalDate day, int attempt) {
    Path came = house.fund.dayFolder(day).resolve("orders-0001.csv");
    try {
      Files.write(
          copies(day, attempt).resolve("orders-0001.csv.zst"),
          Zstd.compress(Files.readAllBytes(came)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void nights() {
    for (int i = 0; i < NIGHTS; i++) {
      night(DAY.plusDays(i));
    }
    assertThat(verdict().right()).isTrue();
  }

  private Certificate certificate(LocalDate day) {
    return house.plane.certificates().show(TestFund.CODE, day);
  }

  private JsonNode text(LocalDate day) {
    return JsonMapper.shared().readTree(certificate(day).document());
  }

  private CertificateVerdict verdict() {
    Which all = new Which(TestFund.CODE, Optional.empty(), Optional.empty(), true);
    return house.plane.certificates().verify(all, NightProgress.silent());
  }

  private TrailVerdict trail() {
    return house.plane.trail().verify();
  }

  /** The nights that something is wrong with. */
  private List<LocalDate> wrong() {
    return verdict().nights().stream()
        .filter(night -> !night.faults().isEmpty())
        .map(VerifiedNight::date)
        .toList();
  }

  private List<String> faults(LocalDate day) {
    return verdict().nights().stream()
        .filter(night -> night.date().equals(day))
        .flatMap(night -> night.faults().stream())
        .toList();
  }

  private Path file(LocalDate day) {
    return house
        .home
        .folder()
        .resolve("nights/000198")
        .resolve(FileNames.ofDay(day))
        .resolve("1/certificate.json");
  }

  private void behindItsBack(String sql, Object... parameters) {
    try (var connection = DriverManager.getConnection(house.home.databaseUrl(), "wanfen", "");
        var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      assertThat(statement.executeUpdate()).as(sql).isPositive();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void store(LocalDate day, String document) {
    behindItsBack(
        "update certificate set document = ?, sha256 = ? where business_date = ?",
        document,
        Sha256.of(document),
        day);
    TestFund.write(file(day), document);
  }

  // ---- what it says

  @Test
  void says_what_was_published_from_what_and_by_whom() throws IOException {
    night(DAY);
    JsonNode said = text(DAY);
    Summary summary = house.plane.queries().summary(TestFund.CODE, DAY);
    assertThat(said.path("format").asString()).isEqualTo("wanfen-certificate-1");
    assertThat(said.path("fund").asString()).isEqualTo(TestFund.CODE);
    assertThat(said.path("date").asString()).isEqualTo(DAY.toString());
    assertThat(said.path("program").path("version").asString()).isNotEmpty();
    assertThat(said.path("program").path("build").propertyNames())
        .containsExactly("batch-jobs", "fund-model", "spark-settlement");
    List<String> inputs = new ArrayList<>();
    for (JsonNode input : said.path("inputs")) {
      String name = input.path("name").asString();
      inputs.add(name);
      Path from =
          name.endsWith(".yaml") || name.equals("calendar.csv")
              ? house.fund.folder().resolve(name)
              : house.fund.dayFolder(DAY).resolve(name);
      assertThat(input.path("sha256").asString())
          .as(name)
          .isEqualTo(Sha256.of(Files.readAllBytes(from)));
    }
    assertThat(inputs)
        .containsExactly(
            "manifest.json", "ledger.json", "orders-0001.csv", "fund.yaml", "calendar.csv");
    assertThat(said.path("register").path("digestTaken").asBoolean()).isTrue();
    assertThat(said.path("register").path("accounts").asLong()).isEqualTo(2);
    assertThat(said.path("register").path("snapshot").asString()).isNotEmpty();
    assertThat(said.path("totals").path("closingUnits").asString())
        .isEqualTo(Fen.format(summary.closingUnitsFen()));
    assertThat(said.path("totals").path("pendingSubscriptions").asString()).isEqualTo("0.00");
    assertThat(said.path("rates").path("custody").asString()).isEqualTo("0.0008");
    assertThat(said.path("leftOverFen").path("rule").asString()).contains("splitmix64");
    assertThat(said.path("checks").size()).isEqualTo(summary.checks().size());
    assertThat(said.path("actors").path("publishedBy").asString()).isEqualTo("starter");
    assertThat(said.path("previous").isNull()).isTrue();
    assertThat(file(DAY)).hasContent(certificate(DAY).document());
    assertThat(certificate(DAY).sha256()).isEqualTo(Sha256.of(Files.readAllBytes(file(DAY))));
  }

  @Test
  void each_follows_the_one_before_and_carries_the_head_of_the_trail() {
    nights();
    for (int i = 1; i < NIGHTS; i++) {
      JsonNode previous = text(DAY.plusDays(i)).path("previous");
      LocalDate before = DAY.plusDays(i - 1);
      assertThat(previous.path("date").asString()).isEqualTo(before.toString());
      assertThat(previous.path("sha256").asString()).isEqualTo(certificate(before).sha256());
    }
    assertThat(trail().anchors()).isEqualTo(NIGHTS);
    assertThat(trail().fault()).isEmpty();
    assertThat(verdict().sha256()).contains(certificate(DAY.plusDays(NIGHTS - 1)).sha256());
    assertThat(verdict().nights())
        .hasSize(NIGHTS)
        .allSatisfy(night -> assertThat(night.register()).isEqualTo(RegisterFinding.SAME));
  }

  @Test
  void who_released_it_and_what_differed_is_in_it() {
    house.fund.feed(DAY, 3, "500.00");
    house.warehouse.loseIncome(1);
    assertThat(house.run(DAY).state()).isEqualTo(NightState.HELD);
    assertThat(
            house
                .plane
                .nights()
                .release(TestHouse.decision(DAY, "chief"), NightListener.silent())
                .state())
        .isEqualTo(NightState.PUBLISHED);
    keep(DAY);
    JsonNode said = text(DAY);
    assertThat(said.path("actors").path("released").path("by").asString()).isEqualTo("chief");
    assertThat(said.path("actors").path("released").path("reason").asString()).isEqualTo("because");
    List<String> failed = new ArrayList<>();
    said.path("checks")
        .forEach(
            check -> {
              if (!check.path("passed").asBoolean()) {
                failed.add(check.path("name").asString());
              }
            });
    assertThat(failed).containsExactly("POOL_SHARED_OUT", "UNITS_ROLL_FORWARD");
    assertThat(verdict().right()).isTrue();
  }

  @Test
  void says_so_where_no_digest_is_taken() {
    house.close();
    house = new TestHouse(temp.resolve("other"));
    Path yaml = house.fund.folder().resolve("fund.yaml");
    try {
      TestFund.write(yaml, Files.readString(yaml) + "registerDigest: off\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    house.opened();
    night(DAY);
    assertThat(house.warehouse.calls()).doesNotContain("digest");
    assertThat(text(DAY).path("register").path("digestTaken").asBoolean()).isFalse();
    assertThat(text(DAY).path("register").path("digestNotTakenBecause").asString())
        .isEqualTo("registerDigest is off in fund.yaml");
    assertThat(verdict().nights())
        .extracting(VerifiedNight::register)
        .containsExactly(RegisterFinding.NO_DIGEST);
    assertThat(verdict().right()).isTrue();
  }

  @Test
  void says_so_where_accounts_stand_in_wrong_places_and_somebody_released_it() {
    house.fund.feed(DAY, 3, "500.00");
    house.warehouse.misplace(1);
    assertThat(house.run(DAY).state()).isEqualTo(NightState.HELD);
    assertThat(
            house
                .plane
                .nights()
                .release(TestHouse.decision(DAY, "chief"), NightListener.silent())
                .state())
        .isEqualTo(NightState.PUBLISHED);
    keep(DAY);
    assertThat(house.warehouse.calls()).doesNotContain("digest");
    assertThat(text(DAY).path("register").path("digestTaken").asBoolean()).isFalse();
    assertThat(text(DAY).path("register").path("digestNotTakenBecause").asString())
        .isEqualTo("accounts that stand in wrong places or more than once: 1");
    assertThat(verdict().nights())
        .extracting(VerifiedNight::register)
        .containsExactly(RegisterFinding.NO_DIGEST);
    assertThat(verdict().right()).isTrue();
  }

  // ---- the copies of its inputs

  @Test
  void copies_of_orders_files_are_read_and_named_if_they_are_not_what_came_in() throws IOException {
    nights();
    LocalDate one = DAY.plusDays(1);
    byte[] came = Files.readAllBytes(house.fund.dayFolder(one).resolve("orders-0001.csv"));
    assertThat(inputs(one)).isEqualTo(InputFinding.SAME);

    came[came.length - 3]++;
    Files.write(copy(one, "orders-0001.csv.zst"), Zstd.compress(came));
    assertThat(inputs(one)).isEqualTo(InputFinding.ALTERED);
    assertThat(wrong()).containsExactly(one);
    assertThat(faults(one)).singleElement().asString().contains("orders-0001.csv.zst");

    Files.writeString(copy(one, "orders-0001.csv.zst"), "no zstd");
    assertThat(wrong()).containsExactly(one);
  }

  @ParameterizedTest
  @ValueSource(strings = {"manifest.json", "ledger.json"})
  void copies_of_manifest_and_ledger_are_read(String name) throws IOException {
    nights();
    Files.writeString(copy(DAY, name), " ", StandardOpenOption.APPEND);
    assertThat(inputs(DAY)).isEqualTo(InputFinding.ALTERED);
    assertThat(faults(DAY)).singleElement().asString().contains(name);
    Files.delete(copy(DAY, name));
    assertThat(wrong()).containsExactly(DAY);
  }

  @Test
  void copies_that_are_gone_are_right_only_if_the_trail_says_that_they_have_expired()
      throws IOException {
    nights();
    Files.delete(copy(DAY, "orders-0001.csv.zst"));
    assertThat(inputs(DAY)).isEqualTo(InputFinding.ALTERED);
    assertThat(wrong()).containsExactly(DAY);

    var maintained =
        house
            .plane
            .upkeep()
            .maintain(
                new Maintain(TestFund.CODE, Optional.empty(), Optional.of(2), false, "chen"),
                UpkeepListener.silent());
    assertThat(maintained.inputsFrom()).contains(DAY.plusDays(1));
    assertThat(inputs(DAY)).isEqualTo(InputFinding.GONE);
    assertThat(verdict().right()).isTrue();

    Files.delete(copy(DAY.plusDays(1), "orders-0001.csv.zst"));
    assertThat(wrong()).containsExactly(DAY.plusDays(1));

    // As if it had been cut off amid its work, when it was only begun.
    behindItsBack("delete from trail_entry where action = 'maintain' and outcome = 'done'");
    assertThat(inputs(DAY)).isEqualTo(InputFinding.GONE);
  }

  @ParameterizedTest
  @CsvSource({
    "fund_terms, yaml, 0.0008, 0.0009, fund.yaml",
    "calendar_version, csv, true, false, calendar.csv"
  })
  void terms_and_calendar_on_record_are_what_the_nights_ran_with(
      String table, String column, String was, String is, String name) {
    nights();
    behindItsBack(
        "update " + table + " set " + column + " = replace(" + column + ", ?, ?)", was, is);
    assertThat(wrong()).hasSize(NIGHTS);
    assertThat(faults(DAY)).singleElement().asString().contains(name);
  }

  @ParameterizedTest
  @CsvSource({"incomePer10k, incomePer10k", "poolFen, pool", "closingUnitsFen, closingUnits"})
  void figures_on_record_are_those_of_the_certificate(String recorded, String named) {
    nights();
    behindItsBack(
        "update night set summary = replace(summary, ?, ?) where business_date = ?",
        "\"" + recorded + "\":",
        "\"" + recorded + "\":7",
        DAY);
    assertThat(wrong()).containsExactly(DAY);
    assertThat(faults(DAY)).singleElement().asString().endsWith(": " + named);
  }

  private InputFinding inputs(LocalDate day) {
    return verdict().nights().stream()
        .filter(night -> night.date().equals(day))
        .map(VerifiedNight::inputs)
        .findAny()
        .orElseThrow();
  }

  private Path copy(LocalDate day, String name) {
    return copies(day, 1).resolve(name);
  }

  private Path copies(LocalDate day, int attempt) {
    return house
        .home
        .folder()
        .resolve("inputs/000198")
        .resolve(FileNames.ofDay(day))
        .resolve(Integer.toString(attempt));
  }

  @Test
  void a_night_that_is_not_published_has_none() {
    house.fund.feed(DAY, 3, "500.00");
    house.warehouse.loseIncome(1);
    assertThat(house.run(DAY).state()).isEqualTo(NightState.HELD);
    assertThat(TestHouse.refusedBy(() -> certificate(DAY)).code()).isEqualTo(ErrorCode.WRONG_STATE);
    assertThat(verdict().nights()).isEmpty();
  }

  // ---- cut off

  @ParameterizedTest
  @ValueSource(strings = {"publish", "publish.after"})
  void cut_off_while_publishing_the_same_certificate_comes_out(String call) {
    night(DAY);
    LocalDate next = DAY.plusDays(1);
    house.fund.feed(next, 3, "500.00");
    house.warehouse.at(
        call,
        () -> {
          throw new UncheckedIOException(new IOException("killed"));
        });
    assertThat(house.refused(next).code()).isEqualTo(ErrorCode.MACHINE_FAULT);
    assertThat(TestHouse.refusedBy(() -> certificate(next)).code())
        .isEqualTo(ErrorCode.WRONG_STATE);
    assertThat(trail().fault()).isEmpty();
    String made = document(next);
    house.warehouse.calm();
    house.restart();
    house.clock.pass(java.time.Duration.ofMinutes(5));
    assertThat(house.run(next, "another").state()).isEqualTo(NightState.PUBLISHED);
    assertThat(certificate(next).document()).isEqualTo(made);
    assertThat(file(next)).hasContent(made);
    keep(next);
    assertThat(verdict().right()).isTrue();
    night(next.plusDays(1));
    assertThat(verdict().right()).isTrue();
  }

  private String document(LocalDate day) {
    try (var connection = DriverManager.getConnection(house.home.databaseUrl(), "wanfen", "");
        var statement =
            connection.prepareStatement(
                "select document from certificate where business_date = ?")) {
      statement.setObject(1, day);
      try (var row = statement.executeQuery()) {
        assertThat(row.next()).isTrue();
        return row.getString(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Published, and then the file could not be written: the same command writes it. */
  @Test
  void cut_off_before_its_file_is_written_it_is_written_by_the_same_command() throws IOException {
    house.fund.feed(DAY, 3, "500.00");
    Path folder = file(DAY).getParent();
    Path aside = folder.resolveSibling("aside");
    house.warehouse.at("publish", () -> putInTheWay(folder, aside));
    assertThat(house.refused(DAY).code()).isEqualTo(ErrorCode.MACHINE_FAULT);
    assertThat(house.plane.queries().show(TestFund.CODE, DAY).night().state())
        .isEqualTo(NightState.PUBLISHED);
    Files.delete(folder);
    Files.move(aside, folder);
    assertThat(file(DAY)).doesNotExist();
    keep(DAY);
    assertThat(faults(DAY)).singleElement().asString().contains("file is missing");
    // Half a file, as a kill leaves one.
    Files.writeString(folder.resolve(".certificate.json.1.partial"), "{");
    house.restart();
    assertThat(house.run(DAY).state()).isEqualTo(NightState.PUBLISHED);
    assertThat(file(DAY)).hasContent(certificate(DAY).document());
    assertThat(verdict().right()).isTrue();
  }

  private static void putInTheWay(Path folder, Path aside) {
    try {
      Files.createDirectories(folder);
      Files.move(folder, aside);
      Files.writeString(folder, "no folder");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The certificate of an attempt that could not be published counts for nothing. */
  @Test
  void that_of_an_attempt_that_was_given_up_is_not_in_the_chain() {
    night(DAY);
    LocalDate next = DAY.plusDays(1);
    house.fund.feed(next, 3, "500.00");
    house.warehouse.at("publish", () -> house.warehouse.moveElsewhere(TestFund.CODE));
    assertThat(house.refused(next).code()).isEqualTo(ErrorCode.BASE_MOVED);
    house.warehouse.calm();
    house.plane.nights().discard(TestHouse.decision(next, "starter"));
    assertThat(house.run(next).attempt()).isEqualTo(2);
    assertThat(text(next).path("attempt").asInt()).isEqualTo(2);
    keep(next, 2);
    assertThat(verdict().right()).isTrue();
    assertThat(trail().fault()).isEmpty();
  }

  // ---- tampered with

  @Test
  void any_changed_byte_of_a_file_is_found_and_the_night_named() throws IOException {
    nights();
    LocalDate day = DAY.plusDays(1);
    byte[] right = Files.readAllBytes(file(day));
    for (int at = 0; at < right.length; at += 97) {
      byte[] wrong = right.clone();
      wrong[at] ^= 1;
      Files.write(file(day), wrong);
      assertThat(wrong()).as("byte " + at).containsExactly(day);
    }
    Files.write(file(day), right);
    assertThat(verdict().right()).isTrue();
  }

  @Test
  void a_changed_text_or_digest_in_the_database_is_found_and_the_night_named() {
    nights();
    LocalDate day = DAY.plusDays(2);
    String right = certificate(day).document();
    behindItsBack(
        "update certificate set document = ? where business_date = ?",
        right.replace("starter", "starTer"),
        day);
    assertThat(wrong()).containsExactly(day);
    behindItsBack("update certificate set document = ? where business_date = ?", right, day);
    assertThat(verdict().right()).isTrue();
    behindItsBack("update certificate set sha256 = ? where business_date = ?", "a".repeat(64), day);
    assertThat(wrong()).contains(day);
  }

  /** Text, digest and file all changed alike: the next one and the trail know better. */
  @Test
  void one_that_was_written_anew_is_found() {
    nights();
    LocalDate day = DAY.plusDays(1);
    store(day, certificate(day).document().replace("starter", "somebody"));
    assertThat(faults(day)).singleElement().asString().contains("trail");
    assertThat(faults(day.plusDays(1))).singleElement().asString().contains("another certificate");
  }

  @Test
  void a_chain_that_was_written_anew_is_found_by_the_trail() {
    nights();
    LocalDate day = DAY.plusDays(1);
    store(day, certificate(day).document().replace("starter", "somebody"));
    for (LocalDate next = day.plusDays(1); next.isBefore(DAY.plusDays(NIGHTS)); ) {
      String was = text(next).path("previous").path("sha256").asString();
      store(
          next, certificate(next).document().replace(was, certificate(next.minusDays(1)).sha256()));
      next = next.plusDays(1);
    }
    assertThat(wrong()).containsExactly(day, day.plusDays(1), day.plusDays(2));
    assertThat(faults(day)).singleElement().asString().contains("trail knows of no publication");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3})
  void a_removed_one_is_found_and_the_night_named(int at) throws IOException {
    nights();
    LocalDate day = DAY.plusDays(at);
    behindItsBack("delete from certificate where business_date = ?", day);
    Files.delete(file(day));
    assertThat(wrong()).contains(day);
    assertThat(faults(day)).asString().contains("missing");
  }

  @Test
  void a_removed_file_is_found_and_the_night_named() throws IOException {
    nights();
    Files.delete(file(DAY));
    assertThat(wrong()).containsExactly(DAY);
  }

  @Test
  void swapped_ones_are_found_and_the_nights_named() {
    nights();
    LocalDate one = DAY.plusDays(1);
    LocalDate other = DAY.plusDays(2);
    String first = certificate(one).document();
    String second = certificate(other).document();
    store(one, second);
    store(other, first);
    assertThat(wrong()).contains(one, other);
    assertThat(faults(one)).anyMatch(fault -> fault.contains("certificate of " + other));
    assertThat(faults(other)).anyMatch(fault -> fault.contains("certificate of " + one));
  }

  /** A whole night that never was, with a certificate that follows the last. */
  @Test
  void one_put_in_is_found_and_the_night_named() {
    nights();
    LocalDate last = DAY.plusDays(NIGHTS - 1);
    LocalDate never = last.plusDays(1);
    behindItsBack(
        "insert into night (fund, business_date, attempt, mock, state, inbox_folder, manifest_sha256,"
            + " ledger_sha256, started_by, started_at, deadline_at, overdue, plan,"
            + " audited_snapshot) select fund, ?, attempt, mock, state, inbox_folder,"
            + " manifest_sha256, ledger_sha256, started_by, started_at, deadline_at, overdue,"
            + " replace(plan, ?, ?), audited_snapshot from night where business_date = ?",
        never,
        FileNames.ofDay(last) + "/1",
        FileNames.ofDay(never) + "/1",
        last);
    String document =
        certificate(last)
            .document()
            .replace(
                "\"sha256\" : \"" + certificate(last.minusDays(1)).sha256(),
                "\"sha256\" : \"" + certificate(last).sha256())
            .replace("\"" + last.minusDays(1) + "\"", "\"" + last + "!\"")
            .replace("\"" + last + "\"", "\"" + never + "\"")
            .replace(last + "!", last.toString());
    behindItsBack(
        "insert into certificate (night_id, fund, business_date, document, sha256) select id, fund,"
            + " business_date, ?, ? from night where business_date = ?",
        document,
        Sha256.of(document),
        never);
    TestFund.write(file(never), document);
    CertificateVerdict verdict =
        house
            .plane
            .certificates()
            .verify(
                new Which(TestFund.CODE, Optional.empty(), Optional.empty(), false),
                NightProgress.silent());
    assertThat(
            verdict.nights().stream()
                .filter(night -> !night.faults().isEmpty())
                .map(VerifiedNight::date))
        .containsExactly(never);
    assertThat(verdict.nights().get(NIGHTS).faults())
        .hasSize(3)
        .anyMatch(fault -> fault.contains("trail knows of no publication"))
        .anyMatch(fault -> fault.contains("register stands at " + last));
  }

  /** The last night taken out of the records as if it had never been. */
  @Test
  void a_last_night_that_was_cut_off_is_found_and_named() {
    nights();
    LocalDate last = DAY.plusDays(NIGHTS - 1);
    behindItsBack("delete from certificate where business_date = ?", last);
    behindItsBack("update night set state = 'DISCARDED' where business_date = ?", last);
    assertThat(wrong()).containsExactly(last.minusDays(1), last);
    assertThat(faults(last)).singleElement().asString().contains("trail knows");
  }

  @Test
  void a_register_that_was_altered_is_found_and_the_night_named() {
    nights();
    LocalDate day = DAY.plusDays(1);
    house.warehouse.alter(TestFund.CODE, day);
    assertThat(wrong()).containsExactly(day);
    assertThat(faults(day)).containsExactly("its register: a file was altered");
    Which others = new Which(TestFund.CODE, Optional.of(day.plusDays(1)), Optional.empty(), true);
    CertificateVerdict verdict = house.plane.certificates().verify(others, NightProgress.silent());
    assertThat(verdict.right()).isTrue();
    assertThat(verdict.nights()).hasSize(2);
  }

  @Test
  void a_trail_whose_end_was_cut_off_and_its_head_put_back_is_found() {
    nights();
    assertThat(trail().fault()).isEmpty();
    long head = text(DAY.plusDays(NIGHTS - 1)).path("trail").path("entry").asLong();
    List<TrailLine> lines =
        house.plane.trail().entries(new Wanted(Optional.empty(), Optional.empty(), 1000));
    assertThat(lines.get((int) head - 1).action()).isEqualTo("night publish");
    TrailLine before = lines.get((int) head - 2);
    behindItsBack("delete from trail_entry where entry_number >= ?", head);
    behindItsBack(
        "update trail_head set entry_number = ?, digest = ?", before.number(), before.digest());
    assertThat(trail().fault().orElseThrow().number()).isEqualTo(head);
    assertThat(trail().fault().orElseThrow().why())
        .contains("the certificate of " + DAY.plusDays(NIGHTS - 1));
    assertThat(wrong()).containsExactly(DAY.plusDays(NIGHTS - 1));
  }
}
