package org.wanfen.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.wanfen.cli.home.ProgramLog;
import org.wanfen.cli.screen.Paint;
import org.wanfen.cli.screen.Terminal;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.Outcome;
import org.wanfen.fund.failure.WanfenException;

/** Tells a person what was refused or went wrong: never a stack trace, which the log keeps. */
final class Refusals {

  private final Terminal terminal;
  private final ProgramLog log;

  Refusals(Terminal terminal, ProgramLog log) {
    this.terminal = terminal;
    this.log = log;
  }

  /** Tells of anything that a command ended with. */
  int tell(Throwable failure) {
    WanfenException known = WanfenException.within(failure);
    if (known != null) {
      tell(known);
      // A cause is for whoever looks after the machine; what people got wrong has none.
      if (known.code().outcome() == Outcome.FAILED && known.getCause() != null) {
        details(failure);
      }
      return known.code().outcome().exitStatus();
    }
    String what = failure.getClass().getSimpleName() + message(failure);
    terminal.err().println(bad("Failed unexpectedly: ") + what);
    if (failure instanceof OutOfMemoryError) {
      label("Next", "Give the program more memory with WANFEN_HEAP, then the same command again.");
    }
    details(failure);
    return Outcome.FAILED.exitStatus();
  }

  /** Tells of something that has a code, in four parts. */
  void tell(WanfenException refusal) {
    terminal.err().println(bad(refusal.code().toString()) + "  " + refusal.getMessage());
    label("Safe", refusal.safe());
    label("Next", refusal.next());
  }

  /** Tells of a command line that could not be understood. */
  int usage(String what, String next) {
    tell(new WanfenException(ErrorCode.WRONG_USAGE, what, "Nothing was changed.", next));
    return Outcome.USAGE.exitStatus();
  }

  private void details(Throwable failure) {
    Optional<Path> file = log.record(failure);
    label("Log", file.map(Path::toString).orElse("could not be written"));
  }

  private void label(String name, String text) {
    terminal.err().println("  " + Paint.LABEL.on(name + ":", terminal.errColoured()) + " " + text);
  }

  private String bad(String text) {
    return Paint.BAD.on(text, terminal.errColoured());
  }

  private static String message(Throwable failure) {
    String message = failure.getMessage();
    return message == null ? "" : ": " + message.lines().findFirst().orElse("");
  }
}
