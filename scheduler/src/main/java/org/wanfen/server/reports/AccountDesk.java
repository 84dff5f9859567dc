package org.wanfen.server.reports;

import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.wanfen.batch.operations.AccountQueries;
import org.wanfen.batch.operations.AccountQueries.AccountStatement;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;

/**
 * Looks accounts up, a few at once: each reads files of the register, which a night at work needs
 * the disk for.
 */
public final class AccountDesk {

  private static final int AT_ONCE = 2;
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

  private final AccountQueries accounts;
  private final Semaphore places = new Semaphore(AT_ONCE, true);

  /** A desk for the accounts of a home. */
  public AccountDesk(AccountQueries accounts) {
    this.accounts = accounts;
  }

  /**
   * As {@link AccountQueries#statement}.
   *
   * @throws WanfenException also SERVER_BUSY if too many are looked up at once
   */
  public AccountStatement statement(String fund, long account, LocalDate from, LocalDate to) {
    if (!place()) {
      throw new WanfenException(
          ErrorCode.SERVER_BUSY,
          "Other accounts are being looked up, and none was done within "
              + LONGEST_WAIT.toSeconds()
              + " s",
          "Nothing was changed.",
          "Ask again in a moment.");
    }
    try {
      return accounts.statement(fund, account, from, to);
    } finally {
      places.release();
    }
  }

  private boolean place() {
    try {
      return places.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
