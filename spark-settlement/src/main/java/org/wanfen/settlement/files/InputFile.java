package org.wanfen.settlement.files;

import java.io.Serializable;
import java.util.Objects;
import java.util.regex.Pattern;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;

/**
 * A file that comes in: its name in messages, and the code under which it is refused.
 *
 * @param name the name, as a person will look for it
 * @param code the code of whatever is wrong in the file
 */
public record InputFile(String name, ErrorCode code) implements Serializable {

  private static final int MOST_SHOWN = 80;
  private static final int MOST_TOLD = 1000;
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\p{Zl}\\p{Zp}\u0080-\u009f]");

  /** Names the file. */
  public InputFile {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(code, "code");
  }

  /** The refusal of the file as a whole. */
  public WanfenException refused(String what) {
    return refused(what, null);
  }

  /** The refusal of the file as a whole, with the exception that led to it. */
  public WanfenException refused(String what, Throwable cause) {
    return new WanfenException(code, oneLine(name + ": " + what), safe(), next(), cause);
  }

  /** The refusal of one line of the file; the first line is 1. */
  public WanfenException refusedAt(long line, String what) {
    return refused("line " + line + ": " + what);
  }

  /** The refusal of an amount or a sum of the file that 64 bits of fen cannot hold. */
  public WanfenException overflow(String what) {
    return new WanfenException(
        ErrorCode.AMOUNT_OVERFLOW,
        oneLine(name) + ": " + what + " does not fit into 64 bits of fen",
        safe(),
        next());
  }

  /** What stood in a file, in quotes and cut to a length that a message can bear. */
  public static String shown(String written) {
    return '"' + cut(written, MOST_SHOWN) + '"';
  }

  /**
   * A message cut to a length that people read: names and texts of others may hold line ends and
   * terminal commands, messages may not.
   */
  public static String oneLine(String message) {
    return CONTROL.matcher(cut(message, MOST_TOLD)).replaceAll("?");
  }

  private static String cut(String text, int most) {
    return text.length() > most ? text.substring(0, most) + "…" : text;
  }

  private static String safe() {
    return "Nothing was settled, published or changed.";
  }

  private String next() {
    return switch (code) {
      case INPUT_DAMAGED, FEED_MISSING ->
          "Have the sender deliver the feed again, then run the night again.";
      case LEDGER_DAMAGED -> "Have the ledger delivered again, then run the night again.";
      default -> "Correct the file, then give the command again.";
    };
  }
}
