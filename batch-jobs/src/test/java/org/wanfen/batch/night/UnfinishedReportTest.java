package org.wanfen.batch.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wanfen.batch.operations.Language;
import org.wanfen.batch.operations.NightExports.ReportFormat;
import org.wanfen.batch.operations.NightState;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.settlement.files.Sha256;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reports of nights that did not come to their reconciliation. */
@Tag("database")
final class UnfinishedReportTest {

  private static final LocalDate DAY = TestFund.FIRST;
  private static final String MARK = "HELD, NOT PUBLISHED: 150 quarantined rows, the fund allows 0";

  @TempDir Path temp;
  private TestHouse house;
  private Path out;

  @BeforeEach
  void open() {
    house = new TestHouse(temp).opened();
    house.fund.feed(DAY, 200, "500.00");
    out = temp.resolve("out");
  }

  @AfterEach
  void close() {
    house.close();
  }

  private List<String> report(Language language) {
    return house
        .plane
        .exports()
        .report(
            TestFund.CODE, DAY, List.of(ReportFormat.values()), language, out.toString(), "reader");
  }

  private JsonNode json() throws IOException {
    return JsonMapper.shared().readTree(Files.readString(out.resolve("report.json")));
  }

  private Document html() throws IOException {
    return Jsoup.parse(Files.readString(out.resolve("report.html")));
  }

  private List<String> pdfPages() throws IOException {
    List<String> pages = new ArrayList<>();
    try (PDDocument pdf = Loader.loadPDF(out.resolve("report.pdf").toFile())) {
      for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        pages.add(stripper.getText(pdf));
      }
    }
    return pages;
  }

  private List<String> firstCells() throws IOException {
    List<String> first = new ArrayList<>();
    try (ReadableWorkbook book = new ReadableWorkbook(out.resolve("report.xlsx").toFile());
        Stream<Sheet> sheets = book.getSheets()) {
      for (Sheet sheet : sheets.toList()) {
        Cell cell = sheet.read().get(0).getCell(0);
        first.add(cell.getText());
      }
    }
    return first;
  }

  private void keepRows(int count) throws IOException {
    StringBuilder rows = new StringBuilder("file,line,reason,row\n");
    for (int i = 0; i < count; i++) {
      rows.append("orders-0001.csv,").append(i + 2).append(",BAD_AMOUNT,bad-").append(i);
      rows.append('\n');
    }
    Path results = house.home.folder().resolve("nights/000198/20131107/1");
    Files.createDirectories(results);
    Files.writeString(results.resolve("quarantine.csv"), rows);
  }

  @Test
  void a_night_that_the_quarantine_limit_holds_says_so_on_every_page() throws IOException {
    house.warehouse.quarantine(150);
    assertThat(house.run(DAY).state()).isEqualTo(NightState.QUARANTINED);
    keepRows(150);
    for (Language language : Language.values()) {
      assertThat(report(language)).hasSize(5).last().asString().endsWith("report-quarantined.csv");
      assertThat(html().text()).doesNotContain("null", "??");
    }
    assertThat(report(Language.EN)).hasSize(5);

    Document page = html();
    assertThat(page.select(".verdict.bad").text()).contains("HELD: 150 rows", "allows 0");
    assertThat(page.select("p.mark").text()).isEqualTo(MARK);
    assertThat(page.select("h2 .tag").eachText())
        .hasSameSizeAs(page.select("h2"))
        .containsOnly(MARK);
    assertThat(pdfPages()).allSatisfy(text -> assertThat(text).contains(MARK));
    assertThat(firstCells()).hasSize(14).containsOnly(MARK);
    for (String id : List.of("day", "checks", "pool", "sharing", "quote", "rejects", "late")) {
      assertThat(page.select("#" + id + " .about").text()).as(id).startsWith("Not there yet: ");
      assertThat(page.select("#" + id + " table")).as(id).isEmpty();
    }
    assertThat(page.select("#quarantine tbody tr")).hasSize(100);
    assertThat(page.select("#standing tr.bad").text()).isEqualTo("More than allowed 150");
    assertThat(page.select("#people").text()).contains("starter");
    assertThat(page.select("#timing").text()).contains("Verify the feed", "QUARANTINE_LIMIT");
    String sha256 =
        Sha256.of(Files.readAllBytes(house.fund.dayFolder(DAY).resolve("orders-0001.csv")));
    assertThat(page.select("#inputs").text()).contains("fund.yaml", "calendar.csv", sha256);

    JsonNode json = json();
    assertThat(json.at("/state").asString()).isEqualTo("QUARANTINED");
    assertThat(json.at("/published").asBoolean()).isFalse();
    assertThat(json.at("/reconciled").asBoolean()).isFalse();
    assertThat(json.at("/overQuarantineLimit").asBoolean()).isTrue();
    assertThat(json.at("/events/read").asLong()).isEqualTo(200);
    assertThat(json.at("/events/accepted").isNull()).isTrue();
    assertThat(json.at("/quarantine/BAD_AMOUNT").asLong()).isEqualTo(150);
    assertThat(json.at("/quarantinedRows/first").size()).isEqualTo(100);
    assertThat(json.at("/inputs").size()).isEqualTo(5);
    for (String absent : List.of("checks", "statement", "poolStruck", "sharing", "quote", "pool")) {
      assertThat(json.path(absent).isNull()).as(absent).isTrue();
    }
  }

  @Test
  void a_held_night_that_was_given_up_keeps_its_report() throws IOException {
    house.warehouse.quarantine(1);
    house.warehouse.late(3);
    assertThat(house.run(DAY).state()).isEqualTo(NightState.QUARANTINED);
    house.plane.nights().discard(TestHouse.decision(DAY, "chief"));
    assertThat(report(Language.EN)).hasSize(4);
    assertThat(html().select("p.mark").text()).isEqualTo("NOT PUBLISHED: given up");
    assertThat(html().select("#late .about").text()).contains("3 are late", "once the night");
    assertThat(html().select("#people").text()).contains("chief", "because");
    assertThat(json().at("/overQuarantineLimit").asBoolean()).isTrue();
  }

  @Test
  void a_night_that_failed_shows_how_far_it_came() throws IOException {
    house.warehouse.at(
        "write",
        () -> {
          throw new UncheckedIOException(new IOException("the machine failed"));
        });
    assertThat(house.refused(DAY).code()).isEqualTo(ErrorCode.MACHINE_FAULT);
    assertThat(report(Language.EN)).hasSize(4);
    Document page = html();
    assertThat(page.select("p.mark").text()).isEqualTo("NOT PUBLISHED: failed");
    assertThat(page.select("#standing").text())
        .contains("MACHINE_FAULT", "Last step Write the register: ");
    // 500.00 less the fees of 0.63 % a year of 3,500,000.00, each rounded.
    long poolFen = 50_000 - 2877 - 767 - 2397;
    assertThat(page.select("#pool tr.total").last().text()).endsWith(" 439.59");
    assertThat(json().at("/poolStruck/pool").asString())
        .isEqualTo(org.wanfen.fund.money.Fen.format(poolFen));
    assertThat(json().at("/events/accepted").asLong()).isEqualTo(200);
    assertThat(page.select("#rejects .about").text()).endsWith("There are none.");
    assertThat(page.select("#checks .about").text()).startsWith("Not there yet: ");
    assertThat(pdfPages()).allSatisfy(text -> assertThat(text).contains("NOT PUBLISHED: failed"));

    house.warehouse.calm();
    assertThat(house.run(DAY).state()).isEqualTo(NightState.PUBLISHED);
    assertThat(report(Language.EN)).hasSize(4);
    assertThat(html().select(".mark, .tag, #standing")).isEmpty();
    assertThat(json().at("/reconciled").asBoolean()).isTrue();
  }

  @Test
  void a_night_at_work_shows_what_there_is() throws IOException {
    List<String> marks = new ArrayList<>();
    house.warehouse.at(
        "settle",
        () -> {
          assertThat(report(Language.EN)).hasSize(4);
          marks.add(mark());
        });
    assertThat(house.run(DAY).state()).isEqualTo(NightState.PUBLISHED);
    assertThat(marks).containsExactly("NOT PUBLISHED: at work");
  }

  private String mark() {
    try {
      assertThat(html().select("#rejects .about").text()).startsWith("Not there yet: ");
      assertThat(html().select("#pool table")).isNotEmpty();
      return html().select("p.mark").text();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void a_night_whose_inputs_were_damaged_is_marked_refused() throws IOException {
    Files.writeString(house.fund.dayFolder(DAY).resolve("orders-0001.csv"), "damaged\n");
    WanfenException refusal = house.refused(DAY);
    assertThat(refusal.code()).isEqualTo(ErrorCode.INPUT_DAMAGED);
    assertThat(report(Language.EN)).hasSize(4);
    assertThat(html().select("p.mark").text()).isEqualTo("NOT PUBLISHED: refused");
    assertThat(html().select(".notice").text()).contains("orders-0001.csv");
    assertThat(html().select("#quarantine .about").text()).startsWith("Not there yet: ");
    assertThat(json().at("/events").isNull()).isTrue();
  }
}
