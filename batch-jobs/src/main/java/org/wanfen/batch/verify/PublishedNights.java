package org.wanfen.batch.verify;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.wanfen.batch.operations.NightQueries.InputLine;
import org.wanfen.batch.records.FundRecords;
import org.wanfen.batch.records.FundRecords.Version;
import org.wanfen.batch.records.NightRecords;
import org.wanfen.batch.records.NightRow;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.settlement.dataset.FundYaml;
import org.wanfen.settlement.files.Sha256;
import org.wanfen.settlement.night.NightPlan;
import org.wanfen.settlement.verify.KeptCopies;
import org.wanfen.settlement.verify.KeptFile;
import org.wanfen.settlement.verify.KeptNight;
import org.wanfen.settlement.verify.PublishedNight;

/** What the records say of published nights; texts and digests that do not agree are refused. */
final class PublishedNights {

  private static final int DAYS_OF_QUOTES_BEFORE = 6;

  private final FundRecords funds;
  private final NightRecords nights;

  PublishedNights(FundRecords funds, NightRecords nights) {
    this.funds = funds;
    this.nights = nights;
  }

  /** A night with what it was computed from. */
  PublishedNight of(NightRow night) {
    LocalDate date = night.date();
    NavigableMap<LocalDate, KeptNight> before = new TreeMap<>();
    LocalDate first = funds.fund(night.fund()).orElseThrow().firstDate();
    for (NightRow earlier : nights.publishedBetween(night.fund(), first, date.minusDays(1))) {
      before.put(earlier.date(), kept(earlier));
    }
    return new PublishedNight(
        night.fund(),
        kept(night),
        before,
        terms(night).text(),
        calendar(night).text(),
        nights
            .published(night.fund(), date.minusDays(1))
            .map(dayBefore -> calendar(dayBefore).text()),
        funds.quotesByDate(night.fund(), date.minusDays(DAYS_OF_QUOTES_BEFORE), date.minusDays(1)),
        night.quarantineAcceptedBy().isPresent(),
        night.frozenPlan().resultsFolder());
  }

  private static KeptNight kept(NightRow night) {
    NightPlan plan = night.frozenPlan();
    return new KeptNight(
        night.date(),
        plan.inputsFolder(),
        night.manifestSha256(),
        night.ledgerSha256(),
        plan.terms().duplicateWindowNights());
  }

  /**
   * The inputs of a night by digest, which together must have the digest on record.
   *
   * @throws WanfenException EVIDENCE_DAMAGED if they have not
   */
  List<InputLine> inputs(NightRow night, KeptCopies copies) {
    List<InputLine> inputs = new ArrayList<>();
    String folder = copies.night().folder();
    inputs.add(new InputLine("manifest.json", Optional.of(folder), night.manifestSha256()));
    inputs.add(new InputLine("ledger.json", Optional.of(folder), night.ledgerSha256()));
    StringBuilder text = new StringBuilder("wanfen-inputs-1\n");
    text.append(night.manifestSha256()).append('\n').append(night.ledgerSha256()).append('\n');
    for (KeptFile file : copies.files()) {
      text.append(file.sha256()).append(' ').append(file.name()).append('\n');
      inputs.add(new InputLine(file.name(), Optional.of(folder), file.sha256()));
    }
    String terms = terms(night).sha256();
    String calendar = calendar(night).sha256();
    inputs.add(new InputLine("fund.yaml", Optional.empty(), terms));
    inputs.add(new InputLine("calendar.csv", Optional.empty(), calendar));
    String all = Sha256.of(Sha256.of(text.toString()) + "\n" + terms + "\n" + calendar + "\n");
    require(
        night.inputsSha256().filter(all::equals).isPresent(),
        night,
        "the digest over all inputs is not the one on record");
    return inputs;
  }

  private Version terms(NightRow night) {
    Version terms =
        funds.terms(night.fund()).stream()
            .filter(version -> night.termsVersion().equals(Optional.of(version.version())))
            .findAny()
            .orElseThrow(() -> damaged(night, "its version of fund.yaml is not on record", null));
    require(Sha256.of(terms.text()).equals(terms.sha256()), night, "fund.yaml has another digest");
    require(
        FundYaml.parse(terms.text().getBytes(StandardCharsets.UTF_8), "fund.yaml")
            .equals(night.frozenPlan().terms()),
        night,
        "its plan has other terms than fund.yaml");
    return terms;
  }

  private Version calendar(NightRow night) {
    Version calendar =
        night
            .calendarVersion()
            .flatMap(version -> funds.calendar(night.fund(), version))
            .orElseThrow(
                () -> damaged(night, "its version of calendar.csv is not on record", null));
    require(
        Sha256.of(calendar.text()).equals(calendar.sha256()),
        night,
        "calendar.csv has another digest");
    return calendar;
  }

  private static void require(boolean holds, NightRow night, String otherwise) {
    if (!holds) {
      throw damaged(night, otherwise, null);
    }
  }

  private static WanfenException damaged(NightRow night, String what, Throwable cause) {
    return new WanfenException(
        ErrorCode.EVIDENCE_DAMAGED,
        "The records of " + night + " have been altered: " + what,
        "Nothing was changed.",
        "Find out who changed the database, and restore it from a backup.",
        cause);
  }
}
