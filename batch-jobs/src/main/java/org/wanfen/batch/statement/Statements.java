package org.wanfen.batch.statement;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.wanfen.batch.operations.AccountQueries;
import org.wanfen.batch.operations.ExactShare;
import org.wanfen.batch.operations.Language;
import org.wanfen.batch.operations.Summary;
import org.wanfen.batch.proof.Proofs;
import org.wanfen.batch.records.FundRecords;
import org.wanfen.batch.records.NightRecords;
import org.wanfen.batch.records.NightRow;
import org.wanfen.batch.report.ExpiredRows;
import org.wanfen.batch.report.Reports;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.settlement.dataset.FundYaml;
import org.wanfen.settlement.files.FileStore;
import org.wanfen.settlement.files.Locations;
import org.wanfen.settlement.files.WholeFiles;
import org.wanfen.settlement.plane.DataPlane;
import org.wanfen.settlement.plane.DataPlane.StatementLine;

/** Statements, from the published register and what is on record of its nights. */
public final class Statements implements AccountQueries {

  private final FundRecords funds;
  private final NightRecords nights;
  private final FileStore files;
  private final Supplier<DataPlane> plane;
  private final Proofs proofs;

  /** Statements from records and a register. */
  public Statements(
      FundRecords funds,
      NightRecords nights,
      FileStore files,
      Supplier<DataPlane> plane,
      Proofs proofs) {
    this.proofs = proofs;
    this.funds = funds;
    this.nights = nights;
    this.files = files;
    this.plane = plane;
  }

  @Override
  public AccountStatement statement(String fund, long account, LocalDate from, LocalDate to) {
    ExpiredRows.requireFrom(plane.get(), fund, from);
    DataPlane.Statement found = plane.get().statement(fund, account, from, to);
    if (found.lines().isEmpty()) {
      throw new WanfenException(
          ErrorCode.NO_SUCH_ACCOUNT,
          "Account "
              + account
              + " of fund "
              + fund
              + " has no published day from "
              + from
              + " to "
              + to,
          "Nothing was changed.",
          "Check the number and the days.");
    }
    Map<LocalDate, Summary> summaries =
        nights.publishedBetween(fund, from, to).stream()
            .collect(
                Collectors.toMap(NightRow::date, night -> Reports.summary(night).orElseThrow()));
    List<Day> days =
        found.lines().stream()
            .map(line -> day(line, Optional.ofNullable(summaries.get(line.date()))))
            .toList();
    return new AccountStatement(fund, name(fund, to), account, from, to, days, found.bytesRead());
  }

  @Override
  public List<String> write(
      AccountStatement statement, List<Format> formats, Language language, String folder) {
    List<String> written = new ArrayList<>();
    for (Format format : formats) {
      String name =
          "statement-" + statement.account() + "." + format.name().toLowerCase(Locale.ROOT);
      byte[] content =
          switch (format) {
            case CSV -> new StatementCsv().bytes(statement);
            case HTML -> new StatementPage().bytes(statement, language);
          };
      written.add(WholeFiles.write(files, Locations.path(folder), name, out -> out.write(content)));
    }
    return written;
  }

  @Override
  public List<String> prove(AccountStatement statement, String folder) {
    return statement.days().stream()
        .filter(day -> day.share().isPresent())
        .map(
            day ->
                proofs.write(
                    statement.fund(), day.date(), statement.account(), Locations.path(folder)))
        .toList();
  }

  private static Day day(StatementLine line, Optional<Summary> night) {
    Function<Summary, ExactShare> share =
        summary -> ExactShare.of(line.day(), summary.poolFen(), summary.entitledUnitsFen());
    return new Day(line.date(), line.day(), night.map(share));
  }

  private String name(String fund, LocalDate on) {
    return funds
        .termsOn(fund, on)
        .map(
            terms ->
                FundYaml.parse(terms.text().getBytes(StandardCharsets.UTF_8), "fund.yaml").name())
        .orElse("");
  }
}
