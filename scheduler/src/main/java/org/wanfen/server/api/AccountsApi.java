package org.wanfen.server.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wanfen.batch.json.StatementJson;
import org.wanfen.batch.operations.AccountQueries;
import org.wanfen.batch.operations.AccountQueries.AccountStatement;
import org.wanfen.batch.operations.FundOperations;
import org.wanfen.batch.operations.Language;
import org.wanfen.batch.statement.StatementCsv;
import org.wanfen.batch.statement.StatementPage;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.server.reports.AccountDesk;
import org.wanfen.settlement.files.FileFaults;

/** One account's days. */
@RestController
@RequestMapping("/api/v1/accounts/{fund}/{account}")
@Tag(name = "accounts", description = "One account's statement, and proofs of its rows.")
class AccountsApi {

  private final FundOperations funds;
  private final AccountQueries accounts;
  private final AccountDesk desk;

  AccountsApi(FundOperations funds, AccountQueries accounts, AccountDesk desk) {
    this.funds = funds;
    this.accounts = accounts;
    this.desk = desk;
  }

  /**
   * A proof that an account's row is in the register of a night.
   *
   * @param name the name of its file
   * @param document its text
   */
  @Schema(description = "A proof that an account's row is in the register of a night.")
  record ProofJson(String name, String document) {}

  @GetMapping
  @Operation(
      summary = "An account's published days",
      description = "With the exact share of each day's pool. As: wanfen account")
  StatementJson statement(
      @PathVariable String fund,
      @PathVariable String account,
      @RequestParam LocalDate from,
      @RequestParam LocalDate to) {
    return StatementJson.of(found(fund, account, from, to));
  }

  @GetMapping("/statement.csv")
  @Operation(summary = "The same as a file for programs, a line a day")
  void csv(
      @PathVariable String fund,
      @PathVariable String account,
      @RequestParam LocalDate from,
      @RequestParam LocalDate to,
      HttpServletResponse response) {
    AccountStatement statement = found(fund, account, from, to);
    send(response, "statement-" + account + ".csv", new StatementCsv().bytes(statement));
  }

  @GetMapping("/statement.html")
  @Operation(summary = "The same as a page for people")
  void html(
      @PathVariable String fund,
      @PathVariable String account,
      @RequestParam LocalDate from,
      @RequestParam LocalDate to,
      @RequestParam(defaultValue = "EN") Language language,
      HttpServletResponse response) {
    AccountStatement statement = found(fund, account, from, to);
    byte[] page = new StatementPage().bytes(statement, language);
    send(response, "statement-" + account + ".html", page);
  }

  @GetMapping("/proofs")
  @Operation(
      summary = "Proofs that the account's rows are in the registers of their nights",
      description = "One for each day that has a night. As: wanfen account --proof")
  List<ProofJson> proofs(
      @PathVariable String fund,
      @PathVariable String account,
      @RequestParam LocalDate from,
      @RequestParam LocalDate to) {
    AccountStatement statement = found(fund, account, from, to);
    try {
      Path folder = Files.createTempDirectory("wanfen-proofs-");
      try {
        var unused = accounts.prove(statement, folder.toString());
        return read(folder);
      } finally {
        FileSystemUtils.deleteRecursively(folder);
      }
    } catch (IOException e) {
      throw FileFaults.of("writing proofs of", "account " + account, e);
    }
  }

  private static List<ProofJson> read(Path folder) throws IOException {
    List<ProofJson> proofs = new ArrayList<>();
    try (var files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        proofs.add(
            new ProofJson(
                file.getFileName().toString(), Files.readString(file, StandardCharsets.UTF_8)));
      }
    }
    return proofs;
  }

  private AccountStatement found(String fund, String account, LocalDate from, LocalDate to) {
    if (!account.matches("[1-9][0-9]{0,17}")) {
      throw wrong("'" + account + "' is not an account: 1 to 18 digits");
    }
    if (from.isAfter(to)) {
      throw wrong("from " + from + " is after to " + to);
    }
    return desk.statement(NamedFund.of(funds, fund), Long.parseLong(account), from, to);
  }

  private static void send(HttpServletResponse response, String name, byte[] content) {
    Sent.file(
        response,
        name,
        out -> {
          try {
            out.write(content);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private static WanfenException wrong(String what) {
    return new WanfenException(
        ErrorCode.WRONG_USAGE, what, "Nothing was changed.", "Correct it and ask again.");
  }
}
