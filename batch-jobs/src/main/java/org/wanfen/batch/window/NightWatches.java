package org.wanfen.batch.window;

import java.time.Clock;
import org.wanfen.batch.operations.NightListener;
import org.wanfen.batch.records.NightRecords;
import org.wanfen.batch.records.NightRow;
import org.wanfen.batch.records.WatchRecords;

/** Begins to watch nights. */
public final class NightWatches {

  /** More nights would not say more; weekends and holidays are among five. */
  private static final int EARLIER_NIGHTS = 5;

  private final WatchRecords records;
  private final NightRecords nights;
  private final Clock clock;
  private final Ticker ticker;

  /**
   * Watches nights.
   *
   * @param records what was seen of them
   * @param nights the attempts
   * @param clock tells the time
   * @param ticker has the watches look
   */
  public NightWatches(WatchRecords records, NightRecords nights, Clock clock, Ticker ticker) {
    this.records = records;
    this.nights = nights;
    this.clock = clock;
    this.ticker = ticker;
  }

  /**
   * Begins to watch a run of an attempt.
   *
   * @param token the token of the run's lease
   * @param listener hears of it
   */
  public NightWatch begin(NightRow night, long token, NightListener listener) {
    StepTimes times = new StepTimes(records.earlier(night.fund(), night.date(), EARLIER_NIGHTS));
    records.begin(night.id(), token, clock.instant());
    return new NightWatch(
            night, times, new WatchKeeper(night, token, records, nights), listener, clock)
        .start(ticker);
  }
}
