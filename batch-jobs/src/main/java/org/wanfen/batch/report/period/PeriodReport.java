package org.wanfen.batch.report.period;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.wanfen.batch.operations.ReportPeriod;
import org.wanfen.batch.operations.TrailQueries.TrailLine;
import org.wanfen.batch.report.model.DayStatement;

/**
 * The report of a period.
 *
 * @param fund the fund's code
 * @param fundName its name on the last night; empty if no night came so far as to know
 * @param zone its zone, in which people read times
 * @param period the month or year
 * @param coverage which days have a published night
 * @param nights every night that was begun, mock runs apart, in order, with the attempt that counts
 * @param statement the units over all published nights; empty if there are none
 * @param links each published night and what it stands on
 * @param fees what is due to whom
 * @param income what was earned and paid
 * @param terms the terms that the nights were run under, in order
 * @param checks the checks over the period
 * @param incidents attempts that were held, released, given up or not finished
 * @param actions what the trail has of the dates of those
 */
public record PeriodReport(
    String fund,
    String fundName,
    ZoneId zone,
    ReportPeriod period,
    Coverage coverage,
    List<PeriodNight> nights,
    Optional<DayStatement> statement,
    List<Link> links,
    FeesDue fees,
    IncomePaid income,
    List<TermsInForce> terms,
    List<PeriodCheck> checks,
    List<Incident> incidents,
    List<TrailLine> actions) {

  /** Makes the report. */
  public PeriodReport {
    nights = List.copyOf(nights);
    links = List.copyOf(links);
    terms = List.copyOf(terms);
    checks = List.copyOf(checks);
    incidents = List.copyOf(incidents);
    actions = List.copyOf(actions);
  }

  /**
   * A version of the fund's terms, and the published nights under it.
   *
   * @param version from 1
   * @param sha256 of fund.yaml
   * @param from the first night
   * @param to the last
   * @param nights how many
   */
  public record TermsInForce(
      int version, String sha256, LocalDate from, LocalDate to, int nights) {}

  /** The nights that are published: what the sums are over. */
  public List<PeriodNight> published() {
    return nights.stream().filter(PeriodNight::published).toList();
  }

  /** Published nights of whose own checks some differ: somebody released them. */
  public long differing() {
    return published().stream()
        .filter(night -> night.figures().orElseThrow().checksFailed() > 0)
        .count();
  }

  /** The checks over the period that differ. */
  public List<PeriodCheck> failedChecks() {
    return checks.stream().filter(check -> !check.passed()).toList();
  }

  /** Whether it is complete and nothing differs, over the period or in a night. */
  public boolean passed() {
    return coverage.complete() && failedChecks().isEmpty() && differing() == 0;
  }
}
