package org.wanfen.cli.screen;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/**
 * Where a command prints.
 *
 * @param out answers, which another program may read
 * @param err progress, refusals and everything else that is for a person
 * @param outColoured whether answers may be in colour
 * @param errColoured whether the rest may be in colour
 * @param live whether progress may be shown by writing over the last line
 * @param columns characters on a line
 */
public record Terminal(
    PrintStream out,
    PrintStream err,
    boolean outColoured,
    boolean errColoured,
    boolean live,
    int columns) {

  private static final int ORDINARY_COLUMNS = 100;
  private static final int LEAST_COLUMNS = 40;
  private static final int MOST_COLUMNS = 160;

  /** Makes the terminal. */
  public Terminal {
    Objects.requireNonNull(out, "out");
    Objects.requireNonNull(err, "err");
  }

  /**
   * The terminal of this process. Its streams stay what they are, whatever a library does with
   * {@code System.out} later.
   *
   * @param settings {@code wanfen.terminal.out} and {@code wanfen.terminal.err}: whether that
   *     stream is a terminal; {@code wanfen.terminal.columns}: characters on a line
   * @param environment {@code NO_COLOR}, if it is set and not empty, turns colours off
   */
  public static Terminal ofProcess(Map<?, ?> settings, Map<String, String> environment) {
    boolean colours = environment.getOrDefault("NO_COLOR", "").isEmpty();
    boolean out = "true".equals(settings.get("wanfen.terminal.out"));
    boolean err = "true".equals(settings.get("wanfen.terminal.err"));
    return new Terminal(
        stream(FileDescriptor.out),
        stream(FileDescriptor.err),
        out && colours,
        err && colours,
        err,
        columns(settings.get("wanfen.terminal.columns")));
  }

  /** A terminal that is none: no colours, nothing written over. */
  public static Terminal plain(PrintStream out, PrintStream err) {
    return new Terminal(out, err, false, false, false, ORDINARY_COLUMNS);
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }

  private static int columns(Object text) {
    if (text instanceof String digits && digits.matches("[0-9]{1,4}")) {
      return Math.max(LEAST_COLUMNS, Math.min(MOST_COLUMNS, Integer.parseInt(digits)));
    }
    return ORDINARY_COLUMNS;
  }
}
