package org.wanfen.server.console;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.wanfen.batch.operations.AccountQueries;
import org.wanfen.batch.report.page.Visible;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.fund.money.Fen;
import org.wanfen.fund.reconcile.CheckPart;

/** How figures, times and texts of others are shown on pages; the same in every language. */
public final class Show {

  /** The zone of times that are about no fund, by the name that people know. */
  static final ZoneId UTC = ZoneId.of("UTC");

  private static final String NOTHING = "–";
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
  private static final long MINUTE_SECONDS = 60;
  private static final long HOUR_SECONDS = 3600;
  private static final String[] SIZES = {"B", "kB", "MB", "GB", "TB"};

  /** More parts of a check than this are shown only where they differ. */
  private static final int MOST_AGREEING_PARTS = 8;

  private static final int MOST_PARTS = 100;

  Show() {}

  /** An amount in yuan. */
  public String yuan(long fen) {
    return Visible.grouped(new BigDecimal(Fen.format(fen)));
  }

  /** An amount in yuan, if there is one. */
  public String yuan(Optional<Long> fen) {
    return fen.map(this::yuan).orElse(NOTHING);
  }

  /** An amount that was moved; nothing if none was. */
  public String moved(long fen) {
    return fen == 0 ? "" : yuan(fen);
  }

  /** The income of all days of a statement, in fen. */
  public long income(List<AccountQueries.Day> days) {
    return days.stream().mapToLong(line -> line.day().income()).reduce(0, Math::addExact);
  }

  /** How many. */
  public String count(long number) {
    return Visible.grouped(BigDecimal.valueOf(number));
  }

  /** How many. */
  public String count(int number) {
    return count((long) number);
  }

  /** How many, if it is known. */
  public String count(Optional<Long> number) {
    return number.map(this::count).orElse(NOTHING);
  }

  /** A figure with all of its decimals. */
  public String figure(BigDecimal figure) {
    return Visible.grouped(figure);
  }

  /** A figure, if there is one. */
  public String figure(Optional<BigDecimal> figure) {
    return figure.map(Visible::grouped).orElse(NOTHING);
  }

  /** A moment in a zone, to the second. */
  public String moment(Instant at, ZoneId zone) {
    return MOMENT.format(at.atZone(zone));
  }

  /** A moment, if it came. */
  public String moment(Optional<Instant> at, ZoneId zone) {
    return at.map(there -> moment(there, zone)).orElse(NOTHING);
  }

  /** How long something took: to a tenth of a second below a minute. */
  public String took(Duration time) {
    long seconds = time.toSeconds();
    if (time.isNegative()) {
      return "-" + took(time.negated());
    }
    if (seconds < MINUTE_SECONDS) {
      return "%d.%d s".formatted(seconds, time.toMillisPart() / 100);
    }
    if (seconds < HOUR_SECONDS) {
      return "%d min %02d s".formatted(seconds / MINUTE_SECONDS, seconds % MINUTE_SECONDS);
    }
    return "%d h %02d min".formatted(seconds / HOUR_SECONDS, time.toMinutesPart());
  }

  /** How long something took, if it has ended. */
  public String took(Optional<Duration> time) {
    return time.map(this::took).orElse(NOTHING);
  }

  /** A length of a file, to three digits. */
  public String bytes(long bytes) {
    BigDecimal size = BigDecimal.valueOf(bytes);
    int unit = 0;
    while (size.compareTo(BigDecimal.valueOf(1000)) >= 0 && unit < SIZES.length - 1) {
      size = size.movePointLeft(3);
      unit++;
    }
    int decimals = unit == 0 ? 0 : Math.max(0, 3 - (size.precision() - size.scale()));
    return size.setScale(decimals, RoundingMode.HALF_UP).toPlainString() + " " + SIZES[unit];
  }

  /**
   * Why a row was set aside.
   *
   * @param code the reason, as the file has it
   * @param words the same in words; null if it is none of ours
   */
  public String reason(String code, String words) {
    return words == null ? text(code) : words + " · " + code;
  }

  /** The parts of a check that are shown: all if they are few, else those that differ. */
  public List<CheckPart> parts(List<CheckPart> parts) {
    if (parts.size() <= MOST_AGREEING_PARTS) {
      return parts;
    }
    return parts.stream()
        .filter(part -> part.difference().signum() != 0)
        .limit(MOST_PARTS)
        .toList();
  }

  /** A failure as it was told; empty if it is none that a person was to hear of. */
  public Optional<WanfenException> told(Throwable failure) {
    return Optional.ofNullable(WanfenException.within(failure));
  }

  /** Lines that a program printed. */
  public String lines(List<String> lines) {
    return lines.stream().map(Visible::text).collect(Collectors.joining("\n"));
  }

  /** A text that somebody else wrote, with everything spelt out that would not be seen. */
  public String text(String text) {
    return Visible.text(text);
  }
}
