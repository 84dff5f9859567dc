package org.wanfen.server.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wanfen.batch.json.NightDetailsJson;
import org.wanfen.batch.json.NightJson;
import org.wanfen.batch.json.NightSummaryJson;
import org.wanfen.batch.operations.FundOperations;
import org.wanfen.batch.operations.NightFiles;
import org.wanfen.batch.operations.NightFiles.RowKind;
import org.wanfen.batch.operations.NightFiles.RowPage;
import org.wanfen.batch.operations.NightFiles.RowSearch;
import org.wanfen.batch.operations.NightQueries;

/** What happened to the nights. */
@RestController
@RequestMapping("/api/v1/nights/{fund}")
@Tag(name = "nights", description = "The nights of a fund: what happened to them.")
class NightsApi {

  private static final int MOST_ROWS = 1000;

  private final FundOperations funds;
  private final NightQueries nights;
  private final NightFiles files;
  private final NightEndings endings;

  NightsApi(FundOperations funds, NightQueries nights, NightFiles files, NightEndings endings) {
    this.funds = funds;
    this.nights = nights;
    this.files = files;
    this.endings = endings;
  }

  @GetMapping
  @Operation(
      summary = "The nights of a fund, in order",
      description =
          "The last attempt at every date, or every attempt. As: wanfen night list --json")
  List<NightJson> list(
      @PathVariable String fund,
      @Parameter(description = "Every attempt, not only the last of each date")
          @RequestParam(defaultValue = "false")
          boolean all) {
    return nights.list(NamedFund.of(funds, fund), all).stream().map(NightJson::of).toList();
  }

  @GetMapping("/{date}")
  @Operation(
      summary = "One night in full",
      description =
          "Steps, inputs, checks, attempts, and what people did; while it is at work, how far it"
              + " has come. As: wanfen night show --json")
  NightDetailsJson show(@PathVariable String fund, @PathVariable LocalDate date) {
    return NightDetailsJson.of(nights.show(NamedFund.of(funds, fund), date));
  }

  @GetMapping("/{date}/summary")
  @Operation(
      summary = "What a published night came to",
      description = "With the keys of summary.json.")
  NightSummaryJson summary(@PathVariable String fund, @PathVariable LocalDate date) {
    return NightSummaryJson.of(nights.summary(NamedFund.of(funds, fund), date));
  }

  @GetMapping("/{date}/rows/{kind}")
  @Operation(
      summary = "Rows that were set aside: quarantined, rejected, or of late events",
      description = "Those that have a text in them, and a reason; a page of them.")
  RowPage rows(
      @PathVariable String fund,
      @PathVariable LocalDate date,
      @PathVariable RowKind kind,
      @RequestParam(defaultValue = "") String text,
      @RequestParam Optional<String> reason,
      @Parameter(description = "How many are passed over") @RequestParam(defaultValue = "0")
          long skip,
      @Parameter(description = "How many at most, 1 to 1,000") @RequestParam(defaultValue = "100")
          int most) {
    int bounded = Math.min(MOST_ROWS, Math.max(1, most));
    RowSearch search = new RowSearch(text, reason, Math.max(0, skip), bounded);
    return files.rows(NamedFund.of(funds, fund), date, kind, search);
  }

  @GetMapping("/{date}/ending")
  @Operation(
      summary = "How the last run of a night ended",
      description =
          "202 while it is at work, or waits for its turn. 200 once it has ended; notice says why a"
              + " night is held or was stopped. A night that was refused or failed is answered as"
              + " the problem that it met.")
  ResponseEntity<Object> ending(@PathVariable String fund, @PathVariable LocalDate date) {
    return endings.of(NamedFund.of(funds, fund), date);
  }
}
