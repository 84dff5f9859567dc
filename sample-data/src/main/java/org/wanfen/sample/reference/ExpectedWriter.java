package org.wanfen.sample.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes nights as a dataset's {@code expected/<yyyymmdd>/accounts.csv} and {@code summary.json}.
 */
public final class ExpectedWriter {

  private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .defaultPrettyPrinter(
              new DefaultPrettyPrinter().withObjectIndenter(INDENTER).withArrayIndenter(INDENTER))
          .build();

  private final Path expected;

  private ExpectedWriter(Path expected) {
    this.expected = expected;
  }

  /**
   * A writer into a dataset.
   *
   * @param dataset the dataset's folder; {@code expected/} is made in it
   */
  public static ExpectedWriter into(Path dataset) {
    return new ExpectedWriter(dataset.resolve("expected"));
  }

  /** Computes all nights of a dataset and writes them into it. */
  public static void writeAll(Path dataset) {
    ExpectedWriter writer = into(dataset);
    ReferenceCalculation.of(ReferenceDataset.read(dataset)).nights().forEach(writer::write);
  }

  /** Writes one night. */
  public void write(ReferenceNight night) {
    Path folder = expected.resolve(night.date().format(DateTimeFormatter.BASIC_ISO_DATE));
    try {
      Files.createDirectories(folder);
      Files.write(folder.resolve("accounts.csv"), night.accountsCsv());
      Files.writeString(folder.resolve("summary.json"), summaryJson(night), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + folder, e);
    }
  }

  /** The night's summary as JSON, indented, with a line end at its end. */
  public static String summaryJson(ReferenceNight night) {
    return JSON.writeValueAsString(night.summary()) + "\n";
  }
}
