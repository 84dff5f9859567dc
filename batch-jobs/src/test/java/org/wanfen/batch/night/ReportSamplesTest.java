package org.wanfen.batch.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wanfen.batch.operations.Language;
import org.wanfen.batch.operations.NightExports.ReportFormat;
import org.wanfen.batch.operations.NightState;
import org.wanfen.batch.operations.ReportPeriod;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The reports in docs/samples are such as are written today: they have the same parts. */
final class ReportSamplesTest {

  private static final LocalDate DAY = TestFund.FIRST.plusDays(1);
  private static final Path SAMPLES = Path.of("../docs/samples");

  /** Their keys are data, and not the same in every night. */
  private static final Set<String> KEYED_BY_DATA = Set.of("/rejects", "/quarantine");

  @TempDir Path temp;
  private TestHouse house;
  private Path out;

  @BeforeEach
  void open() {
    house = new TestHouse(temp).opened();
    out = temp.resolve("out");
    // As in the samples, there is a night before.
    for (LocalDate day : List.of(TestFund.FIRST, DAY)) {
      house.fund.feed(day, 3, "500.00");
      assertThat(house.run(day).state()).isEqualTo(NightState.PUBLISHED);
    }
  }

  @AfterEach
  void close() {
    house.close();
  }

  private void report(LocalDate day, Language language) {
    List<ReportFormat> formats = List.of(ReportFormat.HTML, ReportFormat.JSON);
    assertThat(
            house
                .plane
                .exports()
                .report(TestFund.CODE, day, formats, language, out.toString(), "reader"))
        .hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "double-eleven-2013, ZH",
    "national-day-2013, EN",
    "loss-day, EN",
    "dirty-feed, ZH",
  })
  void a_night_has_the_parts_of_todays_report(String sample, Language language) throws IOException {
    report(DAY, language);
    compare(SAMPLES.resolve(sample));
  }

  @Test
  void a_night_that_the_quarantine_limit_holds_has_the_parts_of_todays_report() throws IOException {
    LocalDate day = DAY.plusDays(1);
    house.fund.feed(day, 3, "500.00");
    house.warehouse.quarantine(2);
    assertThat(house.run(day).state()).isEqualTo(NightState.QUARANTINED);
    report(day, Language.EN);
    compare(SAMPLES.resolve("dirty-feed-held"));
  }

  @ParameterizedTest
  @CsvSource({"zh, ZH", "en, EN"})
  void a_period_has_the_parts_of_todays_report(String sample, Language language)
      throws IOException {
    assertThat(
            house
                .plane
                .exports()
                .report(
                    TestFund.CODE,
                    ReportPeriod.parse("2013-11"),
                    List.of(ReportFormat.HTML, ReportFormat.JSON),
                    language,
                    out.toString(),
                    "reader"))
        .hasSize(2);
    Path folder = SAMPLES.resolve("double-eleven-2013-november").resolve(sample);
    compare(folder);
    assertThat(json(folder).at("/checks").findValuesAsString("name"))
        .isEqualTo(json(out).at("/checks").findValuesAsString("name"));
  }

  private void compare(Path sample) throws IOException {
    sameKeys("", json(sample), json(out));
    Document page = html(sample);
    Document today = html(out);
    assertThat(page.select("div.section").eachAttr("id"))
        .isEqualTo(today.select("div.section").eachAttr("id"));
    assertThat(page.select("h2 > span:first-child").eachText())
        .isEqualTo(today.select("h2 > span:first-child").eachText());
    assertThat(page.select(".facts .label").eachText())
        .isEqualTo(today.select(".facts .label").eachText());
    Map<String, List<String>> columns = columns(page);
    columns.keySet().retainAll(columns(today).keySet());
    assertThat(columns).isNotEmpty();
    columns.forEach(
        (table, titles) -> assertThat(columns(today).get(table)).as(table).isEqualTo(titles));
  }

  private static JsonNode json(Path folder) throws IOException {
    return JsonMapper.shared().readTree(Files.readString(folder.resolve("report.json")));
  }

  private static Document html(Path folder) throws IOException {
    return Jsoup.parse(Files.readString(folder.resolve("report.html")));
  }

  /** The titles of columns by the number of the table's section and its heading. */
  private static Map<String, List<String>> columns(Document page) {
    Map<String, List<String>> columns = new LinkedHashMap<>();
    for (Element table : page.select("div.section table.data")) {
      Element heading = table.parents().get(0).previousElementSibling();
      String caption =
          Optional.ofNullable(heading)
              .filter(before -> before.tagName().equals("h3"))
              .map(Element::text)
              .orElse("");
      String section = table.closest("div.section").id();
      columns.put(section + " " + caption, table.select("th").eachText());
    }
    return columns;
  }

  /** What one of the two has nothing of cannot be compared. */
  private static void sameKeys(String path, JsonNode sample, JsonNode today) {
    if (sample.isArray() && today.isArray()) {
      Optional<JsonNode> richest = richest(sample);
      Optional<JsonNode> richestToday = richest(today);
      if (richest.isPresent() && richestToday.isPresent()) {
        sameKeys(path + "/*", richest.get(), richestToday.get());
      }
    } else if (sample.isObject() && today.isObject() && !KEYED_BY_DATA.contains(path)) {
      List<String> keys = new ArrayList<>(sample.propertyNames());
      assertThat(keys).as(path).isEqualTo(new ArrayList<>(today.propertyNames()));
      keys.forEach(key -> sameKeys(path + "/" + key, sample.get(key), today.get(key)));
    }
  }

  private static Optional<JsonNode> richest(JsonNode array) {
    List<JsonNode> elements = new ArrayList<>();
    array.forEach(elements::add);
    return elements.stream()
        .filter(JsonNode::isObject)
        .max(Comparator.comparingInt(JsonNode::size));
  }
}
