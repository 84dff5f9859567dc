package org.wanfen.batch.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.wanfen.batch.operations.NightQueries.InputLine;
import org.wanfen.batch.operations.Summary;
import org.wanfen.fund.pool.Pool;

/**
 * What the reconciliation report of an attempt tells.
 *
 * @param fundName the fund's name
 * @param attempt the attempt, from 1
 * @param mock whether it was a mock run
 * @param startedBy who started it
 * @param publishedAt when it was published
 * @param quarantineAccepted who went on without the quarantined rows, if anybody had to
 * @param released who published it in spite of its differences, if anybody did
 * @param summary what it came to, with all checks
 * @param pool the pool, line by line
 * @param inputs what it was computed from
 */
public record ReconciliationReport(
    String fundName,
    int attempt,
    boolean mock,
    String startedBy,
    Optional<Instant> publishedAt,
    Optional<Decided> quarantineAccepted,
    Optional<Decided> released,
    Summary summary,
    Pool pool,
    List<InputLine> inputs) {

  /**
   * What a person decided about the night.
   *
   * @param by who, as stated
   * @param reason why
   */
  public record Decided(String by, String reason) {

    static Optional<Decided> of(Optional<String> by, Optional<String> reason) {
      return by.map(name -> new Decided(name, reason.orElse("")));
    }
  }
}
