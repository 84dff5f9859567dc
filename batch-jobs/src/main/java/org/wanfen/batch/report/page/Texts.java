package org.wanfen.batch.report.page;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.wanfen.batch.operations.Language;

/** The words of a report in one language. */
final class Texts {

  private static final String FOLDER = "org/wanfen/batch/report/page/";
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
  private static final long MINUTE = 60;
  private static final long HOUR = 60 * MINUTE;

  private final Properties texts;
  private final Language language;

  private Texts(Properties texts, Language language) {
    this.texts = texts;
    this.language = language;
  }

  static Texts in(Language language) {
    Properties texts = new Properties();
    load("report", language, texts);
    return new Texts(texts, language);
  }

  /** Those of the report of a period: some say something else there, and there are more. */
  static Texts ofPeriodIn(Language language) {
    Texts texts = in(language);
    load("period", language, texts.texts);
    return texts;
  }

  private static void load(String file, Language language, Properties into) {
    String tag = language.name().toLowerCase(Locale.ROOT);
    String name = FOLDER + file + "_" + tag + ".properties";
    try (var stream = Texts.class.getClassLoader().getResourceAsStream(name);
        var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
      into.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The language's tag. */
  String tag() {
    return language == Language.ZH ? "zh-CN" : "en";
  }

  /** A text; it must be there. */
  String get(String key) {
    String text = texts.getProperty(key);
    if (text == null) {
      throw new IllegalStateException("no text for " + key + " in " + language);
    }
    return text;
  }

  /** A text, if there is one. */
  Optional<String> find(String key) {
    return Optional.ofNullable(texts.getProperty(key));
  }

  /** A text with values in it. */
  String with(String key, Object... values) {
    return String.format(Locale.ROOT, get(key), values);
  }

  Cell cell(String key) {
    return Cell.text(get(key));
  }

  Table.Column column(String key) {
    return Table.Column.text(get(key));
  }

  Table.Column number(String key) {
    return Table.Column.number(get(key));
  }

  /** A moment in the fund's zone. */
  static String moment(Instant at, ZoneId zone) {
    return MOMENT.format(at.atZone(zone));
  }

  /** A length of time, to the second if it is over a minute, else to the millisecond. */
  String time(Duration time) {
    if (time.isNegative()) {
      return "−" + time(time.negated());
    }
    long seconds = time.toSeconds();
    if (seconds < MINUTE) {
      return String.format(Locale.ROOT, "%d.%03d s", seconds, time.toMillisPart());
    }
    return String.format(
        Locale.ROOT, "%d:%02d:%02d", seconds / HOUR, seconds % HOUR / MINUTE, seconds % MINUTE);
  }
}
