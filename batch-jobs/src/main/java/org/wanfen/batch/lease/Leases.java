package org.wanfen.batch.lease;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;

/** Takes the leases of funds. */
public final class Leases {

  private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

  private final LeaseTable table;
  private final Clock clock;
  private final Pause pause;
  private final Duration length;
  private final String holder;

  /**
   * Leases in a database.
   *
   * @param clock that of the database, where several machines use it
   * @param length how long a lease holds that is not renewed; renewed every third of it
   * @param holder who takes them, for people: host and process
   */
  public Leases(JdbcClient jdbc, Clock clock, Pause pause, Duration length, String holder) {
    this.table = new LeaseTable(jdbc);
    this.clock = Objects.requireNonNull(clock, "clock");
    this.pause = Objects.requireNonNull(pause, "pause");
    this.length = Objects.requireNonNull(length, "length");
    this.holder = Objects.requireNonNull(holder, "holder");
  }

  /**
   * Takes the lease of a fund. Where another run holds it, waits for it to expire; one that is
   * renewed meanwhile belongs to a run that is alive. Waits at most for the length of a lease,
   * whenever it says that it expires: the clock that wrote it may have been wrong.
   *
   * @param wait hears of the wait
   * @throws WanfenException NIGHT_RUNNING if the run that holds it is alive
   */
  public Lease take(String fund, LeaseWait wait) {
    Optional<LeaseRow> first = table.find(fund);
    Duration waited = Duration.ZERO;
    while (true) {
      Instant now = now();
      Optional<LeaseRow> found = table.find(fund);
      boolean held = found.isPresent() && !found.get().expired(now);
      if (held && !found.equals(first)) {
        throw running(fund, found.get());
      }
      Duration left = held ? left(found.get(), now, waited) : Duration.ZERO;
      if (left.compareTo(Duration.ZERO) > 0) {
        waited = waited.plus(await(found.get(), left, wait));
      } else {
        Optional<Lease> taken = tryToTake(fund, found, now);
        if (taken.isPresent()) {
          return taken.get();
        }
        // Somebody else was faster; whoever that is, is alive.
        throw running(fund, table.find(fund).orElseThrow());
      }
    }
  }

  /** How the lease of a fund stands; empty if nobody ever took it. */
  public Optional<LeaseRow> look(String fund) {
    return table.find(fund);
  }

  /** Whether a run that is alive holds the lease of a fund, as far as its expiry tells. */
  public boolean isHeld(String fund) {
    return table.find(fund).filter(row -> row.held(now())).isPresent();
  }

  private Optional<Lease> tryToTake(String fund, Optional<LeaseRow> found, Instant now) {
    long token = found.map(LeaseRow::token).orElse(0L) + 1;
    Optional<String> from = found.filter(row -> !row.givenBack()).map(LeaseRow::holder);
    LeaseRow mine = new LeaseRow(holder, token, now.plus(length), false, from);
    boolean taken;
    if (found.isPresent()) {
      taken = table.replace(fund, found.get(), mine);
    } else {
      taken = inserted(fund, mine);
    }
    return taken
        ? Optional.of(new Lease(table, clock, length, fund, token, mine.expiresAt()))
        : Optional.empty();
  }

  private boolean inserted(String fund, LeaseRow mine) {
    try {
      table.insert(fund, mine);
      return true;
    } catch (DuplicateKeyException e) {
      return false;
    }
  }

  private Duration left(LeaseRow other, Instant now, Duration waited) {
    Duration toExpiry = Duration.between(now, other.expiresAt());
    Duration most = length.minus(waited);
    return toExpiry.compareTo(most) < 0 ? toExpiry : most;
  }

  /** Lets some time pass; returns how much. */
  private Duration await(LeaseRow other, Duration left, LeaseWait wait) {
    wait.waiting(other.holder(), left);
    Duration time = left.compareTo(LOOK_AGAIN) < 0 ? left : LOOK_AGAIN;
    try {
      pause.forAbout(time);
      return time;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new WanfenException(
          ErrorCode.MACHINE_FAULT,
          "Interrupted while waiting for the lease of " + other.holder(),
          "Nothing was changed.",
          "Give the same command again.",
          e);
    }
  }

  /** Whole microseconds, which is what databases keep: a lease is compared with what was read. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private static WanfenException running(String fund, LeaseRow lease) {
    return new WanfenException(
        ErrorCode.NIGHT_RUNNING,
        "A night of fund " + fund + " is being run elsewhere, by " + lease.holder(),
        "Nothing was changed.",
        "Wait until it has ended, or stop it with: wanfen night stop");
  }
}
