package org.wanfen.batch.report.period;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.wanfen.batch.operations.NightState;
import org.wanfen.batch.report.model.People;

/**
 * The attempt that counts of a night in the period: the published one, else the open one, else the
 * last.
 *
 * @param date its business date
 * @param attempt from 1
 * @param state how it stands
 * @param figures what it came to; empty unless it is published
 * @param certificate the digest of its certificate in lower-case hexadecimal; empty if it has none
 * @param released who published it in spite of its differences, and why
 * @param quarantineAccepted who went on without the quarantined rows, and why
 * @param publishedAt when it was published; empty if it is not
 */
public record PeriodNight(
    LocalDate date,
    int attempt,
    NightState state,
    Optional<FiguresOfNight> figures,
    Optional<String> certificate,
    Optional<People.Decided> released,
    Optional<People.Decided> quarantineAccepted,
    Optional<Instant> publishedAt) {

  /** Whether it is published: what everyone sees. */
  public boolean published() {
    return figures.isPresent();
  }
}
