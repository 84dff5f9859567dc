package org.wanfen.batch.verify;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.wanfen.batch.operations.Finding;
import org.wanfen.batch.operations.Finding.RegisterRead;
import org.wanfen.batch.operations.Finding.Trouble;
import org.wanfen.batch.operations.Finding.Verdict;
import org.wanfen.batch.operations.NightQueries.InputLine;
import org.wanfen.batch.operations.VerificationOperations;
import org.wanfen.batch.records.FundRecords;
import org.wanfen.batch.records.NightLookup;
import org.wanfen.batch.records.NightRecords;
import org.wanfen.batch.records.NightRow;
import org.wanfen.batch.trail.ActionTrail;
import org.wanfen.batch.trail.Asked;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.settlement.files.FileStore;
import org.wanfen.settlement.night.NightProgress;
import org.wanfen.settlement.plane.DataPlane;
import org.wanfen.settlement.verify.KeptCopies;
import org.wanfen.settlement.verify.KeptFile;
import org.wanfen.settlement.verify.PublishedNight;
import org.wanfen.settlement.verify.Recomputed;
import org.wanfen.settlement.verify.RegisterDay;
import org.wanfen.settlement.verify.VerificationMethod;
import org.wanfen.settlement.verify.VerificationSources;

/** Has published nights done again, and keeps what was found. */
public final class VerificationDesk implements VerificationOperations {

  private final NightRecords nights;
  private final NightLookup lookup;
  private final FundRecords funds;
  private final PublishedNights published;
  private final ActionTrail trail;
  private final FindingFiles files;
  private final Supplier<DataPlane> plane;
  private final Optional<VerificationMethod> reference;
  private final Clock clock;

  /**
   * The desk of a home.
   *
   * @param reference does nights again in memory, if the program has that
   */
  public VerificationDesk(
      FundRecords funds,
      NightRecords nights,
      ActionTrail trail,
      FileStore files,
      Supplier<DataPlane> plane,
      Optional<VerificationMethod> reference,
      Clock clock) {
    this.funds = funds;
    this.nights = nights;
    this.lookup = new NightLookup(nights);
    this.published = new PublishedNights(funds, nights);
    this.trail = trail;
    this.files = new FindingFiles(files);
    this.plane = plane;
    this.reference = reference;
    this.clock = clock;
  }

  @Override
  public Finding verify(VerifyNight request, NightProgress progress) {
    Asked asked =
        Asked.about(request.by(), "verify", request.fund())
            .on(request.date())
            .because(request.reason());
    FindingFiles.Written written;
    try {
      NightRow night = lookup.published(request.fund(), request.date());
      asked = asked.attempt(night.attempt());
      Finding found = new Verification(night, request, clock.instant()).run(progress);
      written = files.write(night, found, request.language());
    } catch (RuntimeException | Error failure) {
      trail.addFailure(asked, failure);
      throw failure;
    }
    trail.add(asked, outcome(written.finding()), Optional.of(written.inWords()));
    return written.finding();
  }

  private static String outcome(Finding found) {
    return switch (found.verdict()) {
      case AGREES -> "done";
      case DIFFERS -> ErrorCode.VERIFICATION_DIFFERS.name();
      case NOT_VERIFIED -> found.trouble().orElseThrow().code().name();
    };
  }

  /** One verification. */
  private final class Verification {
    private final NightRow night;
    private final VerifyNight request;
    private final Instant began;
    private final List<RegisterRead> registers = new ArrayList<>();
    private List<InputLine> inputs = List.of();
    private Optional<Method> method = Optional.empty();

    Verification(NightRow night, VerifyNight request, Instant began) {
      this.night = night;
      this.request = request;
      this.began = began;
    }

    Finding run(NightProgress progress) {
      try {
        Recomputed again = again(progress);
        return found(Optional.of(again), Optional.empty());
      } catch (WanfenException e) {
        if (!isFinding(e.code())) {
          throw e;
        }
        return found(Optional.empty(), Optional.of(new Trouble(e.code(), e.getMessage())));
      }
    }

    private Recomputed again(NightProgress progress) {
      requireRows();
      PublishedNight asPublished = published.of(night);
      VerificationSources sources = plane.get().verificationSources(night.fund());
      KeptCopies copies = sources.copies(asPublished.inputs());
      inputs = published.inputs(night, copies);
      long orders = copies.requireAll().stream().mapToLong(KeptFile::rows).sum();
      RegisterDay before = sources.register(night.date().minusDays(1));
      RegisterDay day = sources.register(night.date());
      registers.add(read(before, sources.snapshot()));
      registers.add(read(day, sources.snapshot()));
      Method chosen = method(Math.max(orders, Math.max(before.rows(), day.rows())));
      method = Optional.of(chosen);
      return method(chosen).again(asPublished, sources, progress);
    }

    /** A night cannot be done again when the rows of the day before it have expired. */
    private void requireRows() {
      Optional<LocalDate> first = plane.get().upkeep(night.fund()).rowsFrom();
      if (first.filter(from -> night.date().minusDays(1).isBefore(from)).isPresent()) {
        throw new WanfenException(
            ErrorCode.DATE_EXPIRED,
            "The rows of fund "
                + night.fund()
                + " before "
                + first.get()
                + " have expired; to do "
                + night.date()
                + " again takes those of the day before it",
            "Totals, checks, digests and decisions of that night are on record as before.",
            "Verify " + first.get().plusDays(1) + " or later.");
      }
    }

    private RegisterRead read(RegisterDay day, long snapshot) {
      OptionalLong audited =
          nights
              .published(night.fund(), day.date())
              .map(NightRow::auditedSnapshot)
              .orElseGet(OptionalLong::empty);
      return new RegisterRead(day.date(), snapshot, audited, day.rows(), day.files(), day.digest());
    }

    private Method method(long size) {
      boolean small = size <= request.referenceUpTo() && reference.isPresent();
      return request.method().orElse(small ? Method.REFERENCE : Method.SQL);
    }

    private VerificationMethod method(Method chosen) {
      return switch (chosen) {
        case SQL -> plane.get().verificationInSql(night.fund());
        case REFERENCE ->
            reference.orElseThrow(
                () ->
                    new WanfenException(
                        ErrorCode.WRONG_USAGE,
                        "This program comes without the reference calculation",
                        "Nothing was changed.",
                        "Verify in SQL."));
      };
    }

    private Finding found(Optional<Recomputed> again, Optional<Trouble> trouble) {
      List<Finding.Figure> figures =
          again.map(done -> ComparedFigures.of(night, funds, done)).orElse(List.of());
      boolean agrees =
          again
              .filter(done -> done.accounts().agrees())
              .filter(done -> done.setAside().stream().allMatch(rows -> rows.agrees()))
              .isPresent();
      boolean all = agrees && figures.stream().allMatch(Finding.Figure::agrees);
      boolean notVerified =
          trouble.filter(why -> why.code() != ErrorCode.VERIFICATION_DIFFERS).isPresent();
      return new Finding(
          night.fund(),
          night.date(),
          night.attempt(),
          notVerified ? Verdict.NOT_VERIFIED : all ? Verdict.AGREES : Verdict.DIFFERS,
          began,
          Duration.between(began, clock.instant()),
          request.by(),
          request.reason(),
          ThisVersion.text(),
          method,
          trouble,
          figures,
          again.map(Recomputed::accounts),
          again.map(Recomputed::setAside).orElse(List.of()),
          registers,
          inputs,
          List.of());
    }
  }

  private static boolean isFinding(ErrorCode code) {
    return code == ErrorCode.EVIDENCE_DAMAGED
        || code == ErrorCode.DATE_EXPIRED
        || code == ErrorCode.VERIFICATION_DIFFERS;
  }
}
