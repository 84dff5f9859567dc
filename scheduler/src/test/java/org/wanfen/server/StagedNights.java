package org.wanfen.server;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.wanfen.batch.lease.Lease;
import org.wanfen.batch.operations.NightListener;
import org.wanfen.batch.operations.NightOperations;
import org.wanfen.batch.operations.NightResult;
import org.wanfen.batch.operations.NightState;
import org.wanfen.batch.operations.NightStep;
import org.wanfen.batch.records.NightRow;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.Outcome;
import org.wanfen.fund.failure.WanfenException;

/** Nights that end as a test wants them to, on real records. */
public final class StagedNights implements NightOperations {

  private static final Duration WINDOW = Duration.ofHours(1);

  private final TestRecords records;
  private final Map<LocalDate, WanfenException> endings = new TreeMap<>();
  private final Map<LocalDate, WanfenException> refusals = new TreeMap<>();
  private final List<RunNight> asked = new ArrayList<>();

  public StagedNights(TestRecords records) {
    this.records = records;
  }

  /** Has the nights of a date end so from now on, and not published. */
  public void endsAs(LocalDate date, ErrorCode code) {
    endings.put(date, failure(code, date));
  }

  /** Has the nights of a date be refused from now on before there is an attempt. */
  public void isRefused(LocalDate date, ErrorCode code) {
    refusals.put(date, failure(code, date));
  }

  /** Has the nights of a date be published from now on. */
  public void endsWell(LocalDate date) {
    endings.remove(date);
    refusals.remove(date);
  }

  /** What was asked for, in order. */
  public List<RunNight> asked() {
    return List.copyOf(asked);
  }

  /** The dates that were asked for, in order. */
  public List<LocalDate> dates() {
    return asked.stream().map(RunNight::date).toList();
  }

  private static WanfenException failure(ErrorCode code, LocalDate date) {
    return new WanfenException(code, code + " on " + date, "safe", "next");
  }

  @Override
  public NightResult run(RunNight request, NightListener listener) {
    asked.add(request);
    LocalDate date = request.date();
    if (refusals.containsKey(date)) {
      throw refusals.get(date);
    }
    try (Lease lease = records.leases("staged").take(request.fund(), listener::waitingForLease)) {
      lease.check();
      NightRow night =
          records.nights.openNight(request.fund(), date).orElseGet(() -> open(request));
      records.nights.goesOn(night.id());
      return end(night, Optional.ofNullable(endings.get(date)));
    }
  }

  /** Opens an attempt that stays at work for ever. */
  public NightRow open(RunNight request) {
    return records.nights.open(
        request.fund(),
        request.date(),
        request.mock(),
        request.inbox() + "/" + request.date().toString().replace("-", ""),
        "m",
        "l",
        request.by(),
        records.clock.instant(),
        records.clock.instant().plus(WINDOW));
  }

  /** Ends an attempt. */
  public NightResult end(NightRow night, Optional<WanfenException> why) {
    NightState state = why.map(StagedNights::state).orElse(NightState.PUBLISHED);
    why.ifPresent(notice -> records.nights.notice(night.id(), notice));
    if (!records.nights.move(night.id(), EnumSet.allOf(NightState.class), state)) {
      throw new IllegalStateException("no such night");
    }
    if (state == NightState.PUBLISHED) {
      records.nights.published(night.id(), "staged", records.clock.instant());
      records.results.keep(night, NightStep.REPORT, Map.of("done", true), records.clock.instant());
    }
    if (why.filter(end -> end.code().outcome() != Outcome.HELD).isPresent()) {
      throw why.get();
    }
    return new NightResult(
        night.fund(),
        night.date(),
        night.attempt(),
        state,
        false,
        true,
        Optional.empty(),
        Duration.ZERO,
        why);
  }

  private static NightState state(WanfenException why) {
    if (why.code() == ErrorCode.QUARANTINE_LIMIT) {
      return NightState.QUARANTINED;
    }
    return switch (why.code().outcome()) {
      case HELD -> NightState.HELD;
      case REFUSED -> NightState.REFUSED;
      case DONE, FAILED, USAGE, BUSY -> NightState.FAILED;
    };
  }

  @Override
  public boolean stopOwn(Decision decision) {
    return stop(decision) == NightState.RUNNING;
  }

  @Override
  public NightState stop(Decision decision) {
    NightRow night = records.nights.openNight(decision.fund(), decision.date()).orElseThrow();
    records.nights.stopRequested(night.id(), decision.by(), decision.reason());
    return night.state();
  }

  @Override
  public void discard(Decision decision) {
    throw new UnsupportedOperationException();
  }

  @Override
  public NightResult release(Decision decision, NightListener listener) {
    throw new UnsupportedOperationException();
  }
}
