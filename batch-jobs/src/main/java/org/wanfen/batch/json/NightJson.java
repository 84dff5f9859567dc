package org.wanfen.batch.json;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.wanfen.batch.operations.NightQueries.NightLine;
import org.wanfen.batch.operations.NightState;

/**
 * One attempt at a night.
 *
 * @param fund the fund's code
 * @param date the business date
 * @param attempt the attempt, from 1
 * @param state its state
 * @param mock whether it is a mock run
 * @param startedBy who started it
 * @param startedAt when
 * @param deadlineAt when it should be done
 * @param overdue whether it was not done by then
 * @param publishedAt when it was published
 * @param accounts accounts in the register, once written
 * @param pool the pool, once struck
 * @param incomePer10k income per 10,000 units, once known
 * @param sevenDayYield seven-day yield in percent, once known
 * @param checksEvaluated checks evaluated
 * @param checksFailed checks that differ
 * @param notice why it stands where it stands
 */
public record NightJson(
    String fund,
    LocalDate date,
    int attempt,
    NightState state,
    boolean mock,
    String startedBy,
    Instant startedAt,
    Instant deadlineAt,
    boolean overdue,
    Optional<Instant> publishedAt,
    Optional<Long> accounts,
    Optional<String> pool,
    Optional<String> incomePer10k,
    Optional<String> sevenDayYield,
    int checksEvaluated,
    int checksFailed,
    Optional<String> notice) {

  /** An attempt for machines. */
  public static NightJson of(NightLine night) {
    return new NightJson(
        night.fund(),
        night.date(),
        night.attempt(),
        night.state(),
        night.mock(),
        night.startedBy(),
        night.startedAt(),
        night.deadlineAt(),
        night.overdue(),
        night.publishedAt(),
        night.accounts(),
        Amounts.text(night.poolFen()),
        Amounts.plain(night.incomePer10k()),
        Amounts.plain(night.sevenDayYield()),
        night.checks(),
        night.checksFailed(),
        night.notice());
  }

  /** The attempt. */
  public NightLine line() {
    return new NightLine(
        fund,
        date,
        attempt,
        state,
        mock,
        startedBy,
        startedAt,
        deadlineAt,
        overdue,
        publishedAt,
        accounts,
        Amounts.fen(pool),
        Amounts.figure(incomePer10k),
        Amounts.figure(sevenDayYield),
        checksEvaluated,
        checksFailed,
        notice);
  }
}
