package org.wanfen.batch.report.page;

import java.util.List;
import java.util.Optional;

/**
 * A report in one language, ready to be set.
 *
 * @param language the language's tag, for example {@code zh-CN}
 * @param title what it is, of which fund and day
 * @param fund the fund's code and name
 * @param mark what every page must say: that the night is not published; empty if it is
 * @param footer what every page may say: fund, day and attempt
 * @param passed whether every check passed
 * @param verdict that in a sentence
 * @param notices what else a reader must know first
 * @param facts the figures that are looked for first
 * @param sections the rest, in order
 */
public record Document(
    String language,
    String title,
    String fund,
    Optional<String> mark,
    String footer,
    boolean passed,
    String verdict,
    List<String> notices,
    List<Fact> facts,
    List<Section> sections) {

  /** Makes the document. */
  public Document {
    notices = List.copyOf(notices);
    facts = List.copyOf(facts);
    sections = List.copyOf(sections);
  }

  /**
   * A figure with its name.
   *
   * @param label the name
   * @param value the figure, as people read it
   */
  public record Fact(String label, String value) {}

  /**
   * A part of the report.
   *
   * @param id its name in links
   * @param title its heading
   * @param about what it shows, in a sentence or two
   * @param blocks its tables and charts
   */
  public record Section(String id, String title, String about, List<Block> blocks) {

    /** Makes the section. */
    public Section {
      blocks = List.copyOf(blocks);
    }
  }

  /** A table or a chart. */
  public sealed interface Block permits Table, Chart {

    /** Whether it is a chart. */
    default boolean isChart() {
      return this instanceof Chart;
    }
  }
}
