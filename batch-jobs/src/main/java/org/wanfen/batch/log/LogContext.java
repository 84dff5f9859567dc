package org.wanfen.batch.log;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.logging.log4j.CloseableThreadContext;
import org.apache.logging.log4j.ThreadContext;

/** What lines of the log are about, in whatever thread they are written. */
public final class LogContext {

  private static final String FUND = "fund";
  private static final String DATE = "date";

  private final Map<String, String> about;

  private LogContext(Map<String, String> about) {
    this.about = about;
  }

  /** Lines about a fund. */
  public static LogContext of(String fund) {
    return new LogContext(Map.of(FUND, fund));
  }

  /** Lines about a night. */
  public static LogContext of(String fund, LocalDate date) {
    return new LogContext(Map.of(FUND, fund, DATE, date.toString()));
  }

  /** What lines of this thread are about now, to be taken along to another thread. */
  public static LogContext here() {
    return new LogContext(ThreadContext.getImmutableContext());
  }

  /** Does something whose lines are about this, on top of what they were about before. */
  public void run(Runnable work) {
    CloseableThreadContext.Instance context = CloseableThreadContext.putAll(about);
    try {
      work.run();
    } finally {
      context.close();
    }
  }

  /** As {@link #run}, for what has a result. */
  public <T> T get(Supplier<T> work) {
    CloseableThreadContext.Instance context = CloseableThreadContext.putAll(about);
    try {
      return work.get();
    } finally {
      context.close();
    }
  }
}
