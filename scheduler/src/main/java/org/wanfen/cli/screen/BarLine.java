package org.wanfen.cli.screen;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import me.tongfei.progressbar.ProgressBarRenderer;
import me.tongfei.progressbar.ProgressState;

/** The text of a progress bar: what is done, how much of it, and the time left. */
final class BarLine implements ProgressBarRenderer {

  private static final int WIDEST_BAR = 24;
  private static final int NARROWEST_BAR = 6;

  private final Supplier<Optional<String>> told;

  /**
   * Makes the text.
   *
   * @param told what there is to say about the time left; empty: by the rate so far
   */
  BarLine(Supplier<Optional<String>> told) {
    this.told = told;
  }

  @Override
  public String render(ProgressState progress, int mostCharacters) {
    long total = progress.isIndefinite() ? 0 : progress.getMax();
    // The two are not read at one moment.
    long done = total > 0 ? Math.min(progress.getCurrent(), total) : progress.getCurrent();
    Duration elapsed = progress.getElapsedAfterStart();
    String left = told.get().orElseGet(() -> left(done, total, elapsed));
    if (total <= 0) {
      return cut(progress.getTaskName() + "  " + Figures.minutes(elapsed) + left, mostCharacters);
    }
    return cut(line(progress.getTaskName(), done, total, left, mostCharacters), mostCharacters);
  }

  private static String cut(String line, int mostCharacters) {
    return line.length() > mostCharacters ? line.substring(0, mostCharacters) : line;
  }

  /**
   * The line of work whose units are known; on a narrow terminal the bar is what gives way.
   *
   * @param left what there is to say about the time left, with a comma before it; may be empty
   */
  static String line(String title, long done, long total, String left, int mostCharacters) {
    String share = String.format(Locale.ROOT, "%3d %%", Math.multiplyExact(done, 100) / total);
    String figures = Figures.count(done) + " of " + Figures.count(total) + left;
    int room = mostCharacters - (title + " " + share + "   " + figures).length();
    int width = Math.max(NARROWEST_BAR, Math.min(WIDEST_BAR, room));
    int filled = Math.toIntExact(Math.multiplyExact(done, width) / total);
    String bar = "█".repeat(filled) + "░".repeat(width - filled);
    return title + " " + share + " " + bar + "  " + figures;
  }

  /** The time left at the rate so far. */
  static String left(long done, long total, Duration elapsed) {
    if (done <= 0 || total <= 0) {
      return "";
    }
    long seconds = Math.multiplyExact(elapsed.toSeconds(), total - done) / done;
    return ", " + Figures.minutes(Duration.ofSeconds(seconds)) + " left";
  }
}
