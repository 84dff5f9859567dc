package org.wanfen.cli.screen;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import me.tongfei.progressbar.ProgressBarRenderer;
import me.tongfei.progressbar.ProgressState;

/** The text of a progress bar: what is done, how much of it, and the time left. */
final class BarLine implements ProgressBarRenderer {

  private static final int BAR_WIDTH = 24;

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
    String line = line(progress.getTaskName(), done, total, elapsed, left);
    return line.length() > mostCharacters ? line.substring(0, mostCharacters) : line;
  }

  /**
   * The line.
   *
   * @param total units of work in all; 0 while unknown
   * @param left what there is to say about the time left, with a comma before it; may be empty
   */
  static String line(String title, long done, long total, Duration elapsed, String left) {
    if (total <= 0) {
      return title + "  " + Figures.minutes(elapsed) + left;
    }
    int filled = Math.toIntExact(Math.multiplyExact(done, BAR_WIDTH) / total);
    String bar = "█".repeat(filled) + "░".repeat(BAR_WIDTH - filled);
    return String.format(
        Locale.ROOT,
        "%s %3d %% %s  %s of %s%s",
        title,
        Math.multiplyExact(done, 100) / total,
        bar,
        Figures.count(done),
        Figures.count(total),
        left);
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
