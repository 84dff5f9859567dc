package org.wanfen.cli.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.logging.log4j.CloseableThreadContext;
import org.apache.logging.log4j.Logger;
import org.apache.logging.log4j.core.LoggerContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wanfen.batch.log.LogContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What stands on a line of the log, in both formats. */
class LogLinesTest {

  private static final LogContext NIGHT = LogContext.of("000198", LocalDate.of(2013, 11, 11));

  @TempDir private Path folder;

  private List<String> logged(String format, Consumer<Logger> writing) throws IOException {
    Map<String, String> settings =
        Map.of(
            "wanfen.log.folder",
            folder.toString(),
            "wanfen.log.level",
            "info",
            "wanfen.log.format",
            format);
    Map<String, String> before = new TreeMap<>();
    settings.forEach(
        (key, value) -> {
          String was = System.setProperty(key, value);
          if (was != null) {
            before.put(key, was);
          }
        });
    try (LoggerContext context = new LoggerContext("a test", null, configuration())) {
      context.start();
      writing.accept(context.getLogger("org.wanfen.Test"));
    } finally {
      settings.keySet().forEach(System::clearProperty);
      before.forEach(System::setProperty);
    }
    return Files.readAllLines(folder.resolve("wanfen.log"));
  }

  private static URI configuration() {
    try {
      return LogLinesTest.class.getResource("/log4j2.xml").toURI();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aLineForPeopleHasFundAndDate() throws IOException {
    List<String> lines =
        logged(
            "text",
            log -> {
              log.info("about nothing");
              NIGHT.run(() -> log.info("about a night"));
              inTask(() -> log.info("in a task"));
            });

    assertThat(lines).hasSize(3);
    assertThat(lines.get(0)).contains("] - - o.w.Test about nothing");
    assertThat(lines.get(1)).contains("] 000198 2013-11-11 o.w.Test about a night");
    assertThat(lines.get(2)).contains("] 000198 2013-11-11 o.w.Test in a task");
  }

  @Test
  void aLineForMachinesIsOneObject() throws IOException {
    List<String> lines =
        logged(
            "json",
            log -> {
              log.info("about nothing");
              NIGHT.run(
                  () ->
                      log.error("a \"quoted\"\nline", new IllegalStateException("why\nit failed")));
              inTask(() -> log.info("in a task"));
            });

    assertThat(lines).hasSize(3);
    List<JsonNode> told = lines.stream().map(JsonMapper.shared()::readTree).toList();
    assertThat(told.get(0).propertyNames())
        .containsExactly("time", "level", "fund", "date", "thread", "logger", "message");
    assertThat(told.get(0).path("time").stringValue())
        .matches("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3}Z");
    assertThat(told.get(0).path("fund").stringValue()).isEmpty();
    assertThat(told.get(1).path("level").stringValue()).isEqualTo("ERROR");
    assertThat(told.get(1).path("fund").stringValue()).isEqualTo("000198");
    assertThat(told.get(1).path("date").stringValue()).isEqualTo("2013-11-11");
    assertThat(told.get(1).path("message").stringValue()).isEqualTo("a \"quoted\"\nline");
    assertThat(told.get(1).path("error").path("message").stringValue()).isEqualTo("why\nit failed");
    assertThat(told.get(1).path("error").path("stackTrace").stringValue())
        .contains("IllegalStateException", "LogLinesTest");
    assertThat(told.get(2).path("fund").stringValue()).isEqualTo("000198");
  }

  /** As Spark has it while a task is at work. */
  private static void inTask(Runnable work) {
    CloseableThreadContext.Instance task =
        CloseableThreadContext.put("mdc.fund", "000198").put("mdc.date", "2013-11-11");
    try {
      work.run();
    } finally {
      task.close();
    }
  }
}
