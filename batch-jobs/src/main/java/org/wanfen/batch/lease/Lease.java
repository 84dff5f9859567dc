package org.wanfen.batch.lease;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.wanfen.batch.log.LogContext;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;

/** A lease that this run has taken. Safe for use by several threads. */
public final class Lease implements AutoCloseable {

  private static final Logger LOG = LogManager.getLogger(Lease.class);
  private static final int RENEWALS_WITHIN_LENGTH = 3;

  private final LeaseTable table;
  private final Clock clock;
  private final Duration length;
  private final String fund;
  private final long token;
  private final ScheduledExecutorService renewal;
  private volatile Instant expiresAt;
  private volatile boolean lost;

  Lease(
      LeaseTable table, Clock clock, Duration length, String fund, long token, Instant expiresAt) {
    this.table = table;
    this.clock = clock;
    this.length = length;
    this.fund = fund;
    this.token = token;
    this.expiresAt = expiresAt;
    this.renewal =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              Thread thread = new Thread(work, "lease-" + fund);
              thread.setDaemon(true);
              return thread;
            });
    LogContext about = LogContext.here();
    long every = length.toMillis() / RENEWALS_WITHIN_LENGTH;
    var unused =
        renewal.scheduleWithFixedDelay(
            () -> about.run(this::renewQuietly), every, every, TimeUnit.MILLISECONDS);
  }

  /** The fencing token: greater than that of every run before. */
  public long token() {
    return token;
  }

  /** Moves the expiry; finds out whether the lease is still this run's. */
  public void renew() {
    Instant until = clock.instant().truncatedTo(ChronoUnit.MICROS).plus(length);
    if (table.expireAt(fund, token, until)) {
      expiresAt = until;
    } else {
      lost = true;
    }
  }

  private void renewQuietly() {
    try {
      renew();
    } catch (RuntimeException e) {
      // The next safe point finds out whether it matters; until then there are more tries.
      LOG.warn("The lease of fund {} could not be renewed", fund, e);
    }
  }

  /**
   * Makes sure at a safe point that the lease is still this run's.
   *
   * @throws WanfenException LEASE_LOST if it is not
   */
  public void check() {
    if (!lost && !clock.instant().isBefore(expiresAt)) {
      renew();
    }
    if (lost) {
      throw lost();
    }
  }

  /**
   * Makes sure within the caller's transaction that the lease is this run's and stays so until that
   * transaction ends.
   *
   * @throws WanfenException LEASE_LOST if it is not
   */
  public void checkLocked() {
    boolean mine =
        table
            .findLocked(fund)
            .filter(row -> row.token() == token && !row.expired(clock.instant()))
            .isPresent();
    if (!mine) {
      lost = true;
      throw lost();
    }
  }

  /**
   * What to tell of a failure: that the lease was lost, where that is so and what happened may be
   * just what follows from it.
   */
  public WanfenException explain(WanfenException failure) {
    if (failure.code() == ErrorCode.LEASE_LOST) {
      return failure;
    }
    try {
      renew();
    } catch (RuntimeException e) {
      failure.addSuppressed(e);
      return failure;
    }
    if (!lost) {
      return failure;
    }
    WanfenException explained = lost();
    explained.addSuppressed(failure);
    return explained;
  }

  private WanfenException lost() {
    return new WanfenException(
        ErrorCode.LEASE_LOST,
        "Another run has taken over the lease of fund " + fund,
        "The other run goes on from what is on record; nothing is published twice.",
        "See how the other run ends, with: wanfen night list");
  }

  /** Gives the lease back, so that nobody has to wait for it. */
  @Override
  public void close() {
    renewal.shutdownNow();
    try {
      if (renewal.awaitTermination(length.toMillis(), TimeUnit.MILLISECONDS) && !lost) {
        table.giveBack(fund, token, clock.instant().truncatedTo(ChronoUnit.MICROS));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.warn("The lease of fund {} could not be given back; it expires by itself", fund, e);
    }
  }
}
