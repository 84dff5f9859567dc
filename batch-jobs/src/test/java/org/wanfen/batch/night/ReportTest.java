package org.wanfen.batch.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wanfen.batch.operations.Language;
import org.wanfen.batch.operations.NightExports.ReportFormat;
import org.wanfen.batch.operations.NightListener;
import org.wanfen.batch.operations.NightState;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.money.Fen;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reports of nights that went as they should, that did not, and that somebody tampers with. */
@Tag("database")
final class ReportTest {

  private static final LocalDate DAY = TestFund.FIRST;

  /** 200 characters. */
  private static final String NAME =
      "<script>alert('x')</script> \"余额宝\" & 'Fund' =1+1 " + "货币基金".repeat(38) + "end";

  @TempDir Path temp;
  private TestHouse house;
  private Path out;

  @BeforeEach
  void open() throws IOException {
    house = new TestHouse(temp);
    Path yaml = house.fund.folder().resolve("fund.yaml");
    String quoted = NAME.replace("\\", "\\\\").replace("\"", "\\\"");
    Files.writeString(
        yaml,
        Files.readString(yaml).replace("name: A <fund> of tests", "name: \"" + quoted + "\""));
    house.opened();
    house.fund.feed(DAY, 200, "500.00");
    Path ledger = house.fund.dayFolder(DAY).resolve("ledger.json");
    Files.writeString(
        ledger, Files.readString(ledger).replace("deposit <interest>", "=HYPERLINK('<b>')"));
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
      for (PDPage page : pdf.getPages()) {
        for (var font : page.getResources().getFontNames()) {
          assertThat(page.getResources().getFont(font).isEmbedded()).isTrue();
        }
      }
    }
    return pages;
  }

  private List<List<Cell>> cells() throws IOException {
    List<List<Cell>> cells = new ArrayList<>();
    try (ReadableWorkbook book = new ReadableWorkbook(out.resolve("report.xlsx").toFile());
        Stream<Sheet> sheets = book.getSheets()) {
      for (Sheet sheet : sheets.toList()) {
        List<Cell> ofSheet = new ArrayList<>();
        for (Row row : sheet.read()) {
          row.stream().filter(cell -> cell != null).forEach(ofSheet::add);
        }
        cells.add(ofSheet);
      }
    }
    return cells;
  }

  private static List<String> texts(List<List<Cell>> cells) {
    return cells.stream().flatMap(List::stream).map(Cell::getText).toList();
  }

  @Test
  void every_format_tells_the_same_in_both_languages() throws IOException {
    assertThat(house.run(DAY).state()).isEqualTo(NightState.PUBLISHED);
    // 500.00 less the fees of 0.63 % a year of 3,500,000.00, each rounded; 200 subscriptions of 10.
    String plain = Fen.format(350_000_000 + 200_000 + 50_000 - 2877 - 767 - 2397);
    String grouped = String.format(Locale.ROOT, "%,.2f", new BigDecimal(plain));
    for (Language language : Language.values()) {
      assertThat(report(language)).hasSize(4);
      Document page = html();
      assertThat(page.select("html").attr("lang"))
          .startsWith(language.name().toLowerCase(Locale.ROOT));
      assertThat(page.select(".verdict.good")).hasSize(1);
      assertThat(page.select(".mark, .tag")).isEmpty();
      assertThat(page.text()).doesNotContain("null", "??");
      assertThat(json().path("closingUnits").asString()).isEqualTo(plain);
      List<String> statement = column(page, "#day table.data", 2);
      assertThat(statement.subList(statement.size() - 3, statement.size()))
          .containsExactly(grouped, grouped, "0.00");
      assertThat(texts(cells())).contains(plain).doesNotContain("null");
      assertThat(String.join("", pdfPages())).contains(grouped);
    }
    assertThat(html().text()).contains("Income per 10,000 units");
  }

  /** The figures of a column of the first such table. */
  private static List<String> column(Document page, String table, int column) {
    return page.select(table).get(0).select("tbody tr").stream()
        .map(row -> row.select("td").get(column).text())
        .toList();
  }

  @Test
  void what_came_from_outside_is_text_and_nothing_else() throws IOException {
    house.warehouse.quarantine(150);
    house.fund.yaml("0.0030", 0);
    assertThat(house.run(DAY).state()).isEqualTo(NightState.QUARANTINED);
    assertThat(house.accept(DAY, "somebody <b>").state()).isEqualTo(NightState.PUBLISHED);
    keepRows(150);

    assertThat(report(Language.ZH)).hasSize(5).last().asString().endsWith("report-quarantined.csv");

    Document page = html();
    assertThat(page.select("script, b, a[href^=http]")).isEmpty();
    assertThat(page.select(".fund").text()).isEqualTo((TestFund.CODE + " " + NAME));
    List<String> shown = column(page, "#quarantine table.data", 3);
    assertThat(shown).hasSize(100).contains("=1+1<script>0", "+1<script>1", "\\u{9}=1<script>4");
    assertThat(page.select("#people").text()).contains("somebody <b>");
    for (Cell cell : cells().stream().flatMap(List::stream).toList()) {
      assertThat(cell.getFormula()).as(cell.toString()).isNull();
      assertThat(cell.getType()).isNotEqualTo(CellType.FORMULA);
    }
    assertThat(texts(cells())).contains("=1+1<script>0", "=HYPERLINK('<b>')");
    String pdf = String.join("", pdfPages());
    assertThat(pdf).contains("余额宝", "=HYPERLINK('<b>')", "=1+1<script>0");
    List<String> csv = Files.readAllLines(out.resolve("report-quarantined.csv"));
    assertThat(csv).hasSize(151);
    assertThat(csv.get(1)).isEqualTo("\"orders-0001.csv\",\"2\",\"BAD_AMOUNT\",\"'=1+1<script>0\"");
  }

  @Test
  void rows_that_are_not_as_many_as_recorded_are_not_called_complete() throws IOException {
    house.warehouse.quarantine(40);
    assertThat(house.run(DAY).state()).isEqualTo(NightState.QUARANTINED);
    assertThat(house.accept(DAY, "chief").state()).isEqualTo(NightState.PUBLISHED);
    for (int kept : new int[] {0, 39, 41}) {
      keepRows(kept);
      assertThat(report(Language.EN)).hasSize(4);
      assertThat(html().select("#quarantine .about").text())
          .contains("There were 40")
          .doesNotContain("are shown");
      assertThat(html().select("#quarantine tbody tr")).isEmpty();
      assertThat(json().at("/quarantinedRows/kept").asBoolean()).isFalse();
      assertThat(json().at("/quarantinedRows/first")).isEmpty();
    }
    keepRows(40);
    assertThat(report(Language.EN)).hasSize(4);
    assertThat(html().select("#quarantine .about").text()).contains("All 40 are shown");
    assertThat(html().select("#quarantine tbody tr")).hasSize(40);
    assertThat(json().at("/quarantinedRows/kept").asBoolean()).isTrue();
  }

  /** Over a text, a chart would go down to zero. */
  @Test
  void a_day_without_a_yield_has_no_cell_for_it() throws IOException {
    assertThat(house.run(DAY).state()).isEqualTo(NightState.PUBLISHED);
    assertThat(report(Language.EN)).hasSize(4);
    List<Integer> cells = new ArrayList<>();
    try (ReadableWorkbook book = new ReadableWorkbook(out.resolve("report.xlsx").toFile())) {
      for (Row row : book.findSheet("The quote").orElseThrow().read()) {
        if (row.getCellText(0).equals(DAY.minusDays(1).toString())) {
          cells.add(row.getCellCount());
        }
      }
    }
    // Among the days of the yield, with its growth; and in the history, without a yield.
    assertThat(cells).containsExactly(3, 2);
  }

  @Test
  void late_events_are_listed_with_both_trade_dates() throws IOException {
    house.warehouse.late(150);
    assertThat(house.run(DAY).state()).isEqualTo(NightState.PUBLISHED);
    assertThat(report(Language.EN)).hasSize(4);
    assertThat(html().select("#late .about").text()).contains("There were 150; the rows are not");

    keepLate(150);
    assertThat(report(Language.EN)).hasSize(5).last().asString().endsWith("report-late.csv");
    Document page = html();
    assertThat(page.select("#late .about").text()).contains("Of 150 the first 100", "2013-11-07");
    assertThat(column(page, "#late table.data", 0)).hasSize(100).startsWith("late-0", "late-1");
    assertThat(column(page, "#late table.data", 1))
        .startsWith("2013-11-06 14:59:59.999", "2013-11-06 15:00:00");
    // The calendar of the fund begins with the first night.
    assertThat(column(page, "#late table.data", 5)).containsOnly("–");
    assertThat(column(page, "#late table.data", 6)).containsOnly("2013-11-07");
    assertThat(column(page, "#late table.data", 7))
        .startsWith("Accepted", "Rejected: more than is available · INSUFFICIENT_UNITS");
    assertThat(json().at("/lateEvents/first").size()).isEqualTo(100);
    assertThat(texts(cells())).contains("late-99").doesNotContain("late-100");
    assertThat(String.join("", pdfPages()).replaceAll("\\s", "")).contains("late-99");
    List<String> csv = Files.readAllLines(out.resolve("report-late.csv"));
    assertThat(csv).hasSize(151).startsWith("\"file\",\"line\",\"outcome\",\"row\"");

    keepLate(149);
    assertThat(report(Language.EN)).hasSize(4);
    assertThat(json().at("/lateEvents/kept").asBoolean()).isFalse();
    assertThat(json().at("/lateEvents/total").asLong()).isEqualTo(150);
  }

  private void keepLate(int count) throws IOException {
    StringBuilder rows = new StringBuilder("file,line,outcome,row\n");
    for (int i = 0; i < count; i++) {
      String outcome = i % 2 == 0 ? "ACCEPTED" : "INSUFFICIENT_UNITS";
      String time = i % 2 == 0 ? "2013-11-06T14:59:59.999" : "2013-11-06T15:00:00";
      rows.append("orders-0001.csv,").append(i + 2).append(',').append(outcome).append(",late-");
      rows.append(i).append(',').append(time).append(",1,REDEEM,10.00\n");
    }
    Path results = house.home.folder().resolve("nights/000198/20131107/1");
    Files.writeString(results.resolve("late.csv"), rows);
  }

  /** As the data plane keeps them. */
  private void keepRows(int count) throws IOException {
    String[] begins = {"=1+1", "+1", "-1", "@1", "\t=1", "\"q\""};
    StringBuilder rows = new StringBuilder("file,line,reason,row\n");
    for (int i = 0; i < count; i++) {
      rows.append("orders-0001.csv,").append(i + 2).append(",BAD_AMOUNT,");
      rows.append(begins[i % begins.length]).append("<script>").append(i).append('\n');
    }
    Path results = house.home.folder().resolve("nights/000198/20131107/1");
    Files.writeString(results.resolve("quarantine.csv"), rows);
  }

  @Test
  void a_night_that_is_not_published_is_marked_on_every_page() throws IOException {
    house.warehouse.loseIncome(1);
    assertThat(house.run(DAY).state()).isEqualTo(NightState.HELD);
    assertThat(report(Language.EN)).hasSize(4);
    Document page = html();
    assertThat(page.select(".verdict.bad").text()).contains("2 of", "not published");
    assertThat(page.select("p.mark").text()).isEqualTo("NOT PUBLISHED: held");
    assertThat(page.select("h2 .tag").size()).isEqualTo(page.select("h2").size());
    for (List<Cell> sheet : cells()) {
      assertThat(sheet.get(0).getText()).isEqualTo("NOT PUBLISHED: held");
    }
    assertThat(pdfPages()).allSatisfy(text -> assertThat(text).contains("NOT PUBLISHED: held"));
    assertThat(json().path("published").asBoolean()).isFalse();
    Element differs = page.select("#checks tr.bad").get(0);
    assertThat(differs.select("td").eachText()).contains("DIFFERS", "-0.01");

    assertThat(
            house
                .plane
                .nights()
                .release(TestHouse.decision(DAY, "chief"), NightListener.silent())
                .state())
        .isEqualTo(NightState.PUBLISHED);
    assertThat(report(Language.EN)).hasSize(4);
    assertThat(html().select(".mark, .tag")).isEmpty();
    assertThat(html().select(".notice").text()).contains("chief", "because");
    assertThat(html().select("#people tbody").get(0).text()).contains("starter", "chief");
  }

  @Test
  void a_report_that_cannot_be_is_refused() throws IOException {
    assertThat(TestHouse.refusedBy(() -> report(Language.EN)).code())
        .isEqualTo(ErrorCode.NO_SUCH_NIGHT);
    assertThat(house.run(DAY).state()).isEqualTo(NightState.PUBLISHED);
    Files.writeString(out, "a file stands where the folder should be");
    assertThat(TestHouse.refusedBy(() -> report(Language.EN)).code())
        .isEqualTo(ErrorCode.MACHINE_FAULT);
    assertThat(out).hasContent("a file stands where the folder should be");
  }
}
