package org.wanfen.batch.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wanfen.batch.operations.FundOperations.UpdateTerms;
import org.wanfen.batch.operations.Language;
import org.wanfen.batch.operations.NightExports.ReportFormat;
import org.wanfen.batch.operations.NightListener;
import org.wanfen.batch.operations.NightOperations.Decision;
import org.wanfen.batch.operations.NightOperations.RunNight;
import org.wanfen.batch.operations.NightResult;
import org.wanfen.batch.operations.NightState;
import org.wanfen.batch.operations.ReportPeriod;
import org.wanfen.batch.operations.TrailQueries.TrailLine;
import org.wanfen.batch.operations.TrailQueries.Wanted;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.money.Fen;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reports of months: whole ones, ones with holes, and ones that somebody tampers with. */
@Tag("database")
final class PeriodReportTest {

  private static final LocalDate FIRST = TestFund.FIRST;
  private static final LocalDate LAST = LocalDate.parse("2013-11-30");
  private static final long OPENING_FEN = 350_000_000;
  private static final long SUBSCRIPTION_FEN = 1_000;

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
    out = temp.resolve("out");
  }

  @AfterEach
  void close() {
    house.close();
  }

  private void night(LocalDate day, int subscriptions, String income) {
    house.fund.feed(day, subscriptions, income);
    assertThat(house.run(day).state()).isEqualTo(NightState.PUBLISHED);
  }

  private List<String> report(String period, Language language, ReportFormat... formats) {
    return house
        .plane
        .exports()
        .report(
            TestFund.CODE,
            ReportPeriod.parse(period),
            formats.length == 0 ? List.of(ReportFormat.values()) : List.of(formats),
            language,
            out.toString(),
            "reader");
  }

  /** The page and the JSON of November, which are soon made. */
  private void pageAndJson() {
    assertThat(report("2013-11", Language.EN, ReportFormat.HTML, ReportFormat.JSON)).hasSize(2);
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

  private List<List<Cell>> sheets() throws IOException {
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

  private static String text(JsonNode node, String path) {
    return node.at(path).asString();
  }

  private static long fen(JsonNode node, String path) {
    return Fen.parse(text(node, path));
  }

  private static List<String> names(JsonNode checks) {
    List<String> names = new ArrayList<>();
    for (JsonNode check : checks) {
      if (!check.at("/passed").asBoolean()) {
        names.add(text(check, "/name"));
      }
    }
    return names;
  }

  private static JsonNode named(JsonNode checks, String name) {
    for (JsonNode check : checks) {
      if (text(check, "/name").equals(name)) {
        return check;
      }
    }
    throw new AssertionError(name);
  }

  /** Half-up to the fen; the year 2013 has 365 days. */
  private static long feeFen(long baseFen, String rate) {
    return new BigDecimal(baseFen)
        .multiply(new BigDecimal(rate))
        .divide(new BigDecimal(365), 0, RoundingMode.HALF_UP)
        .longValueExact();
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

  /** The first month of a fund, with a loss, a night of nothing, and another rate from the 20th. */
  @Test
  void a_whole_month_adds_up_in_every_format_and_both_languages() throws IOException {
    long paidFen = 0;
    long earnedFen = 0;
    long managementFen = 0;
    long feesFen = 0;
    long unitsFen = OPENING_FEN;
    long baseFen = OPENING_FEN;
    int losses = 0;
    for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
      boolean later = day.getDayOfMonth() >= 20;
      if (day.getDayOfMonth() == 20) {
        house.fund.yaml("0.0020", 0);
        Path yaml = house.fund.folder().resolve("fund.yaml");
        var unused =
            house
                .plane
                .funds()
                .update(new UpdateTerms(TestFund.CODE, yaml.toString(), day, "chief"));
      }
      long incomeFen = day.getDayOfMonth() % 9 == 0 ? -30_000 : 50_000 + day.getDayOfMonth();
      night(day, day.getDayOfMonth() % 4, Fen.format(incomeFen));
      long management = feeFen(baseFen, later ? "0.0020" : "0.0030");
      long fees = management + feeFen(baseFen, "0.0008") + feeFen(baseFen, "0.0025");
      long pool = incomeFen - fees;
      losses += pool < 0 ? 1 : 0;
      earnedFen += incomeFen;
      managementFen += management;
      feesFen += fees;
      paidFen += pool;
      baseFen = unitsFen + pool;
      unitsFen = house.warehouse.published(TestFund.CODE).unitsFen();
    }
    long subscribedFen = unitsFen - OPENING_FEN - paidFen;
    assertThat(subscribedFen).isPositive();
    assertThat(subscribedFen % SUBSCRIPTION_FEN).isZero();

    for (Language language : Language.values()) {
      assertThat(report("2013-11", language)).hasSize(4);
      JsonNode json = json();
      assertThat(json.at("/complete").asBoolean()).isTrue();
      assertThat(names(json.at("/checks"))).isEmpty();
      assertThat(json.at("/checks")).hasSize(11);
      assertThat(json.at("/coverage/days").asInt()).isEqualTo(24);
      assertThat(json.at("/coverage/published").asInt()).isEqualTo(24);
      assertThat(fen(json, "/statement/opening")).isEqualTo(OPENING_FEN);
      assertThat(fen(json, "/statement/closing")).isEqualTo(unitsFen);
      assertThat(fen(json, "/statement/computed")).isEqualTo(unitsFen);
      assertThat(fen(json, "/statement/lines/0/amount")).isEqualTo(subscribedFen);
      assertThat(fen(json, "/statement/lines/4/amount")).isEqualTo(paidFen);
      assertThat(fen(json, "/income/earned")).isEqualTo(earnedFen);
      assertThat(fen(json, "/income/paid")).isEqualTo(paidFen).isEqualTo(earnedFen - feesFen);
      assertThat(json.at("/income/nights/loss/nights").asInt()).isEqualTo(losses).isEqualTo(3);
      assertThat(fen(json, "/fees/due/management")).isEqualTo(managementFen);
      assertThat(fen(json, "/fees/total")).isEqualTo(feesFen);
      assertThat(rates(json)).containsExactly("0.0030 13", "0.0020 11", "0.0008 24", "0.0025 24");
      assertThat(json.at("/fees/terms")).hasSize(2);
      assertThat(json.at("/openings/0/openingRegister").asBoolean()).isTrue();

      Document page = html();
      assertThat(page.select(".verdict.good")).hasSize(1);
      assertThat(page.select(".mark, .tag")).isEmpty();
      assertThat(page.text()).doesNotContain("null", "??");
      assertThat(page.select("#nights tbody tr")).hasSize(24 + 1);
      assertThat(page.select("#fees table").get(2).select("tbody tr")).hasSize(24 + 1);
      String closing = String.format(Locale.ROOT, "%,.2f", BigDecimal.valueOf(unitsFen, 2));
      assertThat(page.select("#units").text()).contains(closing);
      assertThat(String.join("", pdfPages())).contains(closing);
      assertThat(sheets().stream().flatMap(List::stream).map(Cell::getText))
          .contains(BigDecimal.valueOf(unitsFen, 2).toPlainString());
    }
    assertThat(report("2013", Language.EN, ReportFormat.JSON)).hasSize(1);
    assertThat(json().at("/coverage/days").asInt()).isEqualTo(24 + 31);
    assertThat(json().at("/complete").asBoolean()).isFalse();
    assertThat(fen(json(), "/income/paid")).isEqualTo(paidFen);
  }

  private static List<String> rates(JsonNode json) {
    List<String> rates = new ArrayList<>();
    for (JsonNode run : json.at("/fees/rates")) {
      rates.add(text(run, "/rate") + " " + run.at("/nights").asInt());
    }
    return rates;
  }

  @Test
  void a_month_whose_last_night_is_held_is_marked_on_every_page() throws IOException {
    night(FIRST, 3, "500.00");
    house.fund.feed(FIRST.plusDays(1), 3, "500.00");
    house.warehouse.loseIncome(1);
    assertThat(house.run(FIRST.plusDays(1)).state()).isEqualTo(NightState.HELD);
    assertThat(report("2013-11", Language.EN)).hasSize(4);

    String mark = "INCOMPLETE: 1 of 24 nights published";
    Document page = html();
    assertThat(page.select("p.mark").text()).isEqualTo(mark);
    assertThat(page.select("h2 .tag").size()).isEqualTo(page.select("h2").size());
    assertThat(page.select(".verdict.bad").text()).contains("1 of 24 calendar days");
    assertThat(page.select(".notice").eachText())
        .contains("2013-11-08: held", "2013-11-09 to 2013-11-30: no night");
    assertThat(page.select("#nights tr.bad").text()).contains("2013-11-08", "held", "–");
    assertThat(page.select("#incidents").text())
        .contains("POOL_SHARED_OUT", "UNITS_ROLL_FORWARD", "starter", "RECONCILIATION_DIFFERS");
    assertThat(sheets()).allSatisfy(sheet -> assertThat(sheet.get(0).getText()).isEqualTo(mark));
    assertThat(pdfPages()).allSatisfy(text -> assertThat(text).contains(mark));
    aDayWithoutAQuoteIsNotDrawnAsZero();
    JsonNode json = json();
    assertThat(text(json, "/statement/closing")).isEqualTo(text(json, "/nights/0/closing"));
    assertThat(json.at("/nights/1/state").asString()).isEqualTo("HELD");
    assertThat(json.at("/nights/1/closing").isMissingNode()).isTrue();
    assertThat(text(json, "/incidents/0/holds/0/by")).isEqualTo("starter");
    assertThat(json.at("/incidents/0/checksFailed")).hasSize(2);
    assertThat(text(json, "/incidents/0/checksFailed/0/difference")).isEqualTo("-0.01");

    Decision because =
        new Decision(TestFund.CODE, FIRST.plusDays(1), "=1+1<b>", "=HYPERLINK('x')<script>");
    assertThat(house.plane.nights().release(because, NightListener.silent()).state())
        .isEqualTo(NightState.PUBLISHED);
    assertThat(report("2013-11", Language.ZH)).hasSize(4);
    json = json();
    assertThat(json.at("/publishedInSpiteOfDifferences").asInt()).isEqualTo(1);
    // The fen that the register lost is a difference here, too, and is not carried anywhere.
    assertThat(names(json.at("/checks"))).containsExactly("POOL_PAID", "SHARES_PAID");
    assertThat(text(named(json.at("/checks"), "POOL_PAID"), "/differing/0/difference"))
        .isEqualTo("-0.01");
    assertThat(text(json, "/income/difference")).isEqualTo("-0.01");
    assertThat(text(json, "/statement/difference")).isEqualTo("0.00");
    assertThat(text(json, "/incidents/0/released/by")).isEqualTo("=1+1<b>");
    assertThat(json.at("/incidents/0/holds")).hasSize(1);
    whatCameFromOutsideIsText();
  }

  private void aDayWithoutAQuoteIsNotDrawnAsZero() throws IOException {
    List<String> charts = new ArrayList<>();
    try (ZipFile book = new ZipFile(out.resolve("report.xlsx").toFile())) {
      for (var entry : Collections.list(book.entries())) {
        if (entry.getName().matches("xl/charts/chart[0-9]+\\.xml")) {
          byte[] xml = book.getInputStream(entry).readAllBytes();
          charts.add(new String(xml, StandardCharsets.UTF_8));
        }
      }
    }
    assertThat(charts)
        .hasSize(2)
        .allSatisfy(xml -> assertThat(xml).contains("dispBlanksAs val=\"gap\""));
    // A gap is a cell that is not there: a text in it would be drawn as zero.
    assertThat(filledInTheQuotes(FIRST)).isEqualTo("011");
    assertThat(filledInTheQuotes(FIRST.plusDays(1))).isEqualTo("0");
    // On a page and on paper the one day that has a quote is a dot.
    assertThat(html().select("#quote polyline")).hasSize(2);
    assertThat(html().select("#quote polyline.lone")).hasSize(2);
  }

  /**
   * The kinds of the cells in a day's line of the quotes: 0 a text, 1 a number; others are not
   * there.
   */
  private String filledInTheQuotes(LocalDate day) throws IOException {
    try (ReadableWorkbook book = new ReadableWorkbook(out.resolve("report.xlsx").toFile())) {
      for (Row row : book.findSheet("The quote").orElseThrow().read()) {
        if (row.getCellText(0).equals(day.toString())) {
          return row.stream()
              .filter(cell -> cell != null)
              .map(cell -> cell.getType() == CellType.NUMBER ? "1" : "0")
              .collect(Collectors.joining());
        }
      }
    }
    throw new AssertionError(day);
  }

  private void whatCameFromOutsideIsText() throws IOException {
    Document page = html();
    assertThat(page.select("script, b, a[href^=http]")).isEmpty();
    assertThat(page.select(".fund").text()).isEqualTo(TestFund.CODE + " " + NAME);
    assertThat(page.select("#nights").text()).contains("=1+1<b>");
    assertThat(page.select("#incidents, .notice").text()).contains("=HYPERLINK('x')<script>");
    List<Cell> cells = sheets().stream().flatMap(List::stream).toList();
    assertThat(cells).extracting(Cell::getText).contains("=1+1<b>", "=HYPERLINK('x')<script>");
    for (Cell cell : cells) {
      assertThat(cell.getFormula()).as(cell.toString()).isNull();
      assertThat(cell.getType()).isNotEqualTo(CellType.FORMULA);
    }
    assertThat(String.join("", pdfPages())).contains("余额宝", "=1+1<b>");
  }

  /** Two decisions, each of a name and a reason of 500 Han, in one cell of the workbook. */
  @Test
  void no_row_is_higher_than_a_spreadsheet_can_show() throws IOException {
    String longest = "余".repeat(500);
    house.warehouse.quarantine(2);
    house.warehouse.loseIncome(1);
    house.fund.feed(FIRST, 3, "500.00");
    assertThat(house.run(FIRST).state()).isEqualTo(NightState.QUARANTINED);
    RunNight accepting = house.request(FIRST, longest).acceptingQuarantine(longest);
    assertThat(house.plane.nights().run(accepting, NightListener.silent()).state())
        .isEqualTo(NightState.HELD);
    Decision because = new Decision(TestFund.CODE, FIRST, "发".repeat(500), longest);
    assertThat(house.plane.nights().release(because, NightListener.silent()).state())
        .isEqualTo(NightState.PUBLISHED);
    assertThat(report("2013-11", Language.ZH, ReportFormat.XLSX)).hasSize(1);

    List<Double> heights = new ArrayList<>();
    try (ZipFile book = new ZipFile(out.resolve("report.xlsx").toFile())) {
      for (var entry : Collections.list(book.entries())) {
        if (entry.getName().startsWith("xl/worksheets/")) {
          byte[] xml = book.getInputStream(entry).readAllBytes();
          Matcher height =
              Pattern.compile(" ht=\"([^\"]+)\"").matcher(new String(xml, StandardCharsets.UTF_8));
          while (height.find()) {
            heights.add(Double.valueOf(height.group(1)));
          }
        }
      }
    }
    assertThat(heights)
        .contains(409.0)
        .allSatisfy(points -> assertThat(points).isPositive().isLessThanOrEqualTo(409));
  }

  @Test
  void nights_given_up_and_done_again_count_once_and_are_told() throws IOException {
    house.fund.feed(FIRST, 3, "500.00");
    house.warehouse.loseIncome(1);
    assertThat(house.run(FIRST).state()).isEqualTo(NightState.HELD);
    house
        .plane
        .nights()
        .discard(new Decision(TestFund.CODE, FIRST, "starter", "the feed was wrong"));
    house.warehouse.loseIncome(0);
    night(FIRST, 2, "400.00");
    night(FIRST.plusDays(1), 2, "400.00");
    pageAndJson();

    JsonNode json = json();
    assertThat(json.at("/nights")).hasSize(2);
    assertThat(json.at("/nights/0/attempt").asInt()).isEqualTo(2);
    assertThat(fen(json, "/income/earned")).isEqualTo(2 * 40_000);
    assertThat(json.at("/publishedInSpiteOfDifferences").asInt()).isZero();
    assertThat(names(json.at("/checks"))).isEmpty();
    assertThat(json.at("/incidents")).hasSize(1);
    assertThat(text(json, "/incidents/0/state")).isEqualTo("DISCARDED");
    assertThat(json.at("/incidents/0/checksFailed")).hasSize(2);
    assertThat(html().select("#incidents").text()).contains("given up", "the feed was wrong");
  }

  /** One with a difference, and one that failed. */
  @Test
  void a_mock_run_is_no_incident_however_it_ends() throws IOException {
    house.warehouse.loseIncome(1);
    house.fund.feed(FIRST, 3, "500.00");
    assertThat(house.mock(FIRST).state()).isEqualTo(NightState.MOCKED);
    assertThat(TestHouse.refusedBy(this::pageAndJson).code()).isEqualTo(ErrorCode.NO_SUCH_NIGHT);
    house.warehouse.loseIncome(0);
    night(FIRST, 3, "500.00");
    house.fund.feed(FIRST.plusDays(1), 3, "500.00");
    house.warehouse.at(
        "settle",
        () -> {
          throw new IllegalStateException("out of memory");
        });
    assertThat(
            TestHouse.refusedBy(
                    () -> {
                      NightResult unused = house.mock(FIRST.plusDays(1));
                    })
                .code())
        .isEqualTo(ErrorCode.MACHINE_FAULT);
    pageAndJson();

    JsonNode json = json();
    assertThat(json.at("/incidents")).isEmpty();
    assertThat(json.at("/nights")).hasSize(1);
    assertThat(json.at("/coverage/notPublished/0/state").isNull()).isTrue();
    assertThat(html().select("#incidents").text()).doesNotContain("failed");
  }

  @Test
  void a_hole_in_the_records_is_named() throws IOException {
    for (int day = 0; day < 4; day++) {
      night(FIRST.plusDays(day), 3, "500.00");
    }
    behindItsBack(
        "update night set state = 'DISCARDED', published_at = null where business_date = ?",
        FIRST.plusDays(2));
    pageAndJson();

    JsonNode json = json();
    assertThat(json.at("/coverage/published").asInt()).isEqualTo(3);
    assertThat(text(json, "/coverage/notPublished/0/from")).isEqualTo("2013-11-09");
    assertThat(text(json, "/coverage/notPublished/0/state")).isEqualTo("DISCARDED");
    assertThat(names(json.at("/checks")))
        .containsExactly(
            "OPENING_CONTINUES",
            "PENDING_SUBSCRIPTIONS",
            "PENDING_REDEMPTIONS",
            "ACCOUNTS_ROLL_FORWARD",
            "FEE_BASE_CONTINUES");
    JsonNode opening = named(json.at("/checks"), "OPENING_CONTINUES").at("/differing/0");
    assertThat(text(opening, "/date")).isEqualTo("2013-11-10");
    assertThat(opening.at("/expected").isNull()).isTrue();
    assertThat(html().select("#units tr.bad").text())
        .contains("2013-11-10", "the day before is not published");
    assertThat(html().select("#nights tr.bad").text()).contains("2013-11-09", "given up");
  }

  @Test
  void a_night_that_does_not_open_as_the_one_before_closed_is_named() throws IOException {
    for (int day = 0; day < 3; day++) {
      night(FIRST.plusDays(day), 3, "500.00");
    }
    long closing = house.warehouse.published(TestFund.CODE).unitsFen();
    night(FIRST.plusDays(3), 3, "500.00");
    behindItsBack(
        "update night_result set totals = replace(totals, ?, ?) where step = 'audit' and night_id ="
            + " (select id from night where business_date = ?)",
        "\"closingUnitsFen\":" + closing,
        "\"closingUnitsFen\":" + (closing + 7),
        FIRST.plusDays(2));
    pageAndJson();

    JsonNode json = json();
    // Over the whole period it would not be seen.
    assertThat(text(json, "/statement/difference")).isEqualTo("0.00");
    assertThat(names(json.at("/checks")))
        .containsExactly("OPENING_CONTINUES", "UNITS_ROLL_FORWARD");
    JsonNode part = named(json.at("/checks"), "OPENING_CONTINUES").at("/differing/0");
    assertThat(text(part, "/date")).isEqualTo("2013-11-10");
    assertThat(fen(part, "/expected")).isEqualTo(closing + 7);
    assertThat(fen(part, "/actual")).isEqualTo(closing);
    assertThat(text(part, "/difference")).isEqualTo("-0.07");
    assertThat(html().select("#units tr.bad").text()).contains("2013-11-10", "-0.07", "DIFFERS");
  }

  /** Replaces something in what striking the first night's pool came to. */
  private void inThePool(String was, String is) {
    behindItsBack(
        "update night_result set totals = replace(totals, ?, ?) where step = 'strikePool' and"
            + " totals like ? and night_id = (select id from night where business_date = ?)",
        was,
        is,
        "%" + was + "%",
        FIRST);
  }

  @Test
  void a_fee_that_is_not_its_rates_is_named() throws IOException {
    night(FIRST, 3, "500.00");
    night(FIRST.plusDays(1), 3, "500.00");
    long fee = feeFen(OPENING_FEN, "0.0008");
    inThePool("\"CUSTODY\":" + fee, "\"CUSTODY\":" + (fee + 1));
    pageAndJson();
    assertThat(names(json().at("/checks"))).containsExactly("FEES_AT_RATES", "POOL_STRUCK");
    JsonNode check = named(json().at("/checks"), "FEES_AT_RATES");
    assertThat(text(check, "/differing/0/fee")).isEqualTo("custody");
    assertThat(text(check, "/differing/0/difference")).isEqualTo("0.01");
    assertThat(text(json(), "/income/difference")).isEqualTo("0.01");
    assertThat(html().select("#checks tr.part").text()).contains("2013-11-07 Custody fee");
  }

  @Test
  void a_fee_that_is_not_on_record_is_named() throws IOException {
    night(FIRST, 3, "500.00");
    long fee = feeFen(OPENING_FEN, "0.0008");
    inThePool("\"CUSTODY\":" + fee + ",", "");
    pageAndJson();
    JsonNode part = named(json().at("/checks"), "FEES_AT_RATES").at("/differing/0");
    assertThat(text(part, "/fee")).isEqualTo("custody");
    assertThat(fen(part, "/expected")).isEqualTo(fee);
    assertThat(fen(part, "/actual")).isZero();
  }

  /** An item of the ledger that is not what the pool was struck from: only its sum tells. */
  @Test
  void income_that_is_not_in_the_pool_makes_the_verdict_red() throws IOException {
    night(FIRST, 3, "500.00");
    inThePool("\"amountFen\":50000", "\"amountFen\":50001");
    pageAndJson();
    assertThat(names(json().at("/checks"))).containsExactly("POOL_STRUCK");
    JsonNode part = named(json().at("/checks"), "POOL_STRUCK").at("/differing/0");
    assertThat(text(part, "/date")).isEqualTo(FIRST.toString());
    assertThat(text(part, "/difference")).isEqualTo("-0.01");
    assertThat(text(json(), "/income/difference")).isEqualTo("-0.01");
    assertThat(html().select(".verdict.bad").text()).contains("1 of 11 checks");
  }

  /** A sum that does not fit is refused, not wrapped. */
  @Test
  void a_sum_that_does_not_fit_is_refused() {
    night(FIRST, 3, "500.00");
    night(FIRST.plusDays(1), 3, "500.00");
    behindItsBack(
        "update night_result set totals = regexp_replace(totals, '\"feeBaseFen\":[0-9]+',"
            + " '\"feeBaseFen\":9000000000000000000') where step = 'strikePool'");
    assertThat(TestHouse.refusedBy(() -> report("2013-11", Language.EN)).code())
        .isEqualTo(ErrorCode.AMOUNT_OVERFLOW);
    assertThat(out).doesNotExist();
  }

  @Test
  void a_report_without_a_published_night_has_no_figures() throws IOException {
    house.fund.feed(FIRST, 3, "500.00");
    house.warehouse.loseIncome(1);
    assertThat(house.run(FIRST).state()).isEqualTo(NightState.HELD);
    assertThat(report("2013-11", Language.EN)).hasSize(4);
    assertThat(json().at("/statement").isNull()).isTrue();
    assertThat(html().select(".verdict.bad").text()).contains("0 of 24");
    assertThat(html().select(".notice").text()).contains("there are no figures");
    assertThat(pdfPages()).isNotEmpty();
    assertThat(sheets()).isNotEmpty();
  }

  @Test
  void writing_one_is_an_action_done_or_refused() throws IOException {
    assertThat(TestHouse.refusedBy(() -> report("2013-11", Language.EN)).code())
        .isEqualTo(ErrorCode.NO_SUCH_NIGHT);
    night(FIRST, 3, "500.00");
    assertThat(TestHouse.refusedBy(() -> report("2013-12", Language.EN)).code())
        .isEqualTo(ErrorCode.NO_SUCH_NIGHT);
    assertThat(TestHouse.refusedBy(() -> report("2012", Language.EN)).code())
        .isEqualTo(ErrorCode.NO_SUCH_NIGHT);
    assertThat(out).doesNotExist();
    pageAndJson();
    Files.delete(out.resolve("report.html"));
    Files.createDirectory(out.resolve("report.html"));
    assertThat(TestHouse.refusedBy(() -> report("2013-11", Language.EN)).code())
        .isEqualTo(ErrorCode.MACHINE_FAULT);
    List<TrailLine> entries =
        house.plane.trail().entries(new Wanted(Optional.empty(), Optional.empty(), 100)).stream()
            .filter(entry -> entry.action().equals("report"))
            .toList();
    assertThat(entries)
        .extracting(TrailLine::outcome)
        .containsExactly(
            "NO_SUCH_NIGHT", "NO_SUCH_NIGHT", "NO_SUCH_NIGHT", "done", "MACHINE_FAULT");
    assertThat(entries).extracting(TrailLine::by).containsOnly("reader");
    assertThat(List.of(entries.get(3), entries.get(4)))
        .allSatisfy(
            entry -> assertThat(entry.detail().orElseThrow()).startsWith("of 2013-11, HTML, JSON"));
    assertThat(entries.get(1).detail().orElseThrow()).contains("2013-12");
  }
}
