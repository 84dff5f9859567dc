package org.wanfen.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wanfen.batch.operations.Language;
import org.wanfen.batch.operations.NightFiles.RowKind;
import org.wanfen.batch.operations.NightState;
import org.wanfen.batch.operations.NightStep;
import org.wanfen.batch.operations.WarningCode;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.reconcile.CheckName;
import org.wanfen.server.alarm.AlarmCode;
import org.wanfen.server.schedule.ScheduleState;
import org.wanfen.server.schedule.StoppedBecause;

/** Every word that a page has is there in both languages. */
class WordsTest {

  private static final Path TEMPLATES =
      Path.of("src", "main", "resources", "org", "wanfen", "server", "console");
  private static final Path CODE =
      Path.of("src", "main", "java", "org", "wanfen", "server", "console");
  private static final Pattern WORD = Pattern.compile("#\\{([A-Za-z][A-Za-z0-9.-]*)[(}]");
  private static final Pattern WORDS = Pattern.compile("#\\{\\|([a-zA-Z.-]+)\\$\\{");
  private static final Pattern IN_CODE = Pattern.compile("\"(told\\.[a-zA-Z.-]+[a-z])\"");

  @Test
  void bothLanguagesHaveTheSameWords() {
    assertThat(keys("words_zh")).isEqualTo(keys("words_en"));
    assertThat(words("words_zh").values()).noneMatch(text -> text.toString().isBlank());
  }

  /** An apostrophe swallows what follows where there are places to fill in. */
  @ParameterizedTest
  @ValueSource(strings = {"words_en", "words_zh"})
  void wordsWithPlacesHaveNoApostrophe(String language) {
    words(language)
        .forEach(
            (key, text) -> {
              if (text.toString().contains("{0}")) {
                assertThat(text.toString()).as(key.toString()).doesNotContain("'");
              }
            });
  }

  @Test
  void everyWordOfATemplateIsThere() {
    Set<String> known = allKeys();
    for (Path template : files(TEMPLATES, ".html")) {
      Matcher word = WORD.matcher(text(template));
      while (word.find()) {
        assertThat(known).as(template.toString()).contains(word.group(1));
      }
    }
    for (Path code : files(CODE, ".java")) {
      Matcher word = IN_CODE.matcher(text(code));
      while (word.find()) {
        assertThat(known).as(code.toString()).contains(word.group(1));
      }
    }
  }

  /** Keys that end in a value: for each value there is one. */
  @Test
  void everyValueThatIsShownHasAWord() {
    Set<String> needed = new TreeSet<>();
    add(needed, "state.", NightState.values());
    needed.add("state.NONE");
    Arrays.stream(NightStep.values()).forEach(step -> needed.add("step." + step.key()));
    needed.add("step.publish.mock");
    add(needed, "warning.", WarningCode.values());
    add(needed, "code.", ErrorCode.values());
    add(needed, "check.", CheckName.values());
    add(needed, "alarm.", AlarmCode.values());
    add(needed, "schedule.", ScheduleState.values());
    add(needed, "because.", StoppedBecause.values());
    add(needed, "language.", Language.values());
    Stream.of("RUNNING", "EXPECTED", "NOT_EXPECTED").forEach(end -> needed.add("replay." + end));
    for (NightAction action : NightAction.values()) {
      needed.addAll(
          List.of("action." + action.path(), "told." + action.path(), "only." + action.role()));
      Stream.of("", ".1", ".2", ".3").forEach(end -> needed.add("ask." + action.path() + end));
    }
    for (RowKind kind : RowKind.values()) {
      needed.add("rows." + kind.name().toLowerCase(Locale.ROOT));
      needed.add("rows." + kind.name().toLowerCase(Locale.ROOT) + ".about");
    }
    assertThat(allKeys()).containsAll(needed);
  }

  /** So that a new family of keys is not forgotten above. */
  @Test
  void everyFamilyOfKeysIsKnown() {
    Set<String> families = new TreeSet<>();
    for (Path template : files(TEMPLATES, ".html")) {
      Matcher family = WORDS.matcher(text(template));
      while (family.find()) {
        families.add(family.group(1));
      }
    }
    for (String family : families) {
      assertThat(allKeys().stream().filter(key -> key.startsWith(family)).count())
          .as(family)
          .isGreaterThan(1);
    }
  }

  private static void add(Set<String> needed, String family, Enum<?>[] values) {
    Arrays.stream(values).forEach(value -> needed.add(family + value.name()));
  }

  /** Words of the console, and those that it shares with reports. */
  private static Set<String> allKeys() {
    Set<String> keys = new TreeSet<>(keys("words_en"));
    keys.addAll(keys("/org/wanfen/batch/report/page/", "report_en"));
    return keys;
  }

  private static Set<String> keys(String name) {
    return keys("/org/wanfen/server/console/", name);
  }

  private static Set<String> keys(String folder, String name) {
    return words(folder, name).keySet().stream()
        .map(Object::toString)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Properties words(String name) {
    return words("/org/wanfen/server/console/", name);
  }

  private static Properties words(String folder, String name) {
    Properties words = new Properties();
    try (var in =
        new InputStreamReader(
            WordsTest.class.getResourceAsStream(folder + name + ".properties"),
            StandardCharsets.UTF_8)) {
      words.load(in);
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> files(Path folder, String ending) {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> found = new ArrayList<>(files.filter(f -> f.toString().endsWith(ending)).toList());
      assertThat(found).isNotEmpty();
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
