package org.wanfen.cli.screen;

import java.time.Duration;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBarRenderer;
import me.tongfei.progressbar.ProgressState;

/** The text of a progress bar: what is done, how much of it, and the time left. */
final class BarLine implements ProgressBarRenderer {

  private static final int BAR_WIDTH = 24;

  @Override
  public String render(ProgressState progress, int mostCharacters) {
    long total = progress.isIndefinite() ? 0 : progress.getMax();
    // The two are not read at one moment.
    long done = total > 0 ? Math.min(progress.getCurrent(), total) : progress.getCurrent();
    String line = line(progress.getTaskName(), done, total, progress.getElapsedAfterStart());
    return line.length() > mostCharacters ? line.substring(0, mostCharacters) : line;
  }

  /**
   * The line.
   *
   * @param total units of work in all; 0 while unknown
   */
  static String line(String title, long done, long total, Duration elapsed) {
    if (total <= 0) {
      return title + "  " + minutes(elapsed);
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
        left(done, total, elapsed));
  }

  /** At the speed so far. */
  private static String left(long done, long total, Duration elapsed) {
    if (done <= 0) {
      return "";
    }
    long seconds = Math.multiplyExact(elapsed.toSeconds(), total - done) / done;
    return ", " + minutes(Duration.ofSeconds(seconds)) + " left";
  }

  private static String minutes(Duration time) {
    return String.format(Locale.ROOT, "%d:%02d", time.toMinutes(), time.toSecondsPart());
  }
}
