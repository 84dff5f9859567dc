package org.wanfen.server.console;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wanfen.batch.operations.AccountQueries.AccountStatement;
import org.wanfen.batch.operations.FundOperations.FundLine;
import org.wanfen.batch.operations.Language;
import org.wanfen.batch.statement.StatementCsv;
import org.wanfen.batch.statement.StatementPage;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.server.reports.AccountDesk;
import org.wanfen.settlement.files.FileFaults;

/** Looks up one account. */
@Controller
class AccountsController {

  private static final int DAYS_BEFORE = 29;

  private final ChosenFund funds;
  private final AccountDesk desk;

  AccountsController(ChosenFund funds, AccountDesk desk) {
    this.funds = funds;
    this.desk = desk;
  }

  /**
   * What is asked for.
   *
   * @param fund the fund
   * @param account the account's number as it was typed; empty: none yet
   * @param from the first date
   * @param to the last date
   */
  record Asked(FundLine fund, String account, LocalDate from, LocalDate to) {

    /** Whether anything is asked for yet. */
    public boolean given() {
      return !account.isEmpty();
    }
  }

  @GetMapping("/accounts")
  String page(
      @RequestParam Optional<String> fund,
      @RequestParam(defaultValue = "") String account,
      @RequestParam Optional<LocalDate> from,
      @RequestParam Optional<LocalDate> to,
      Model model) {
    List<FundLine> all = funds.all();
    model.addAttribute("funds", all);
    if (all.isEmpty()) {
      return "accounts";
    }
    Asked asked = asked(fund, account, from, to);
    model.addAttribute("asked", asked);
    if (asked.given()) {
      try {
        model.addAttribute("statement", statement(asked));
      } catch (WanfenException e) {
        model.addAttribute("refusal", e);
      }
    }
    return "accounts";
  }

  @GetMapping("/accounts/statement.csv")
  void csv(
      @RequestParam Optional<String> fund,
      @RequestParam String account,
      @RequestParam Optional<LocalDate> from,
      @RequestParam Optional<LocalDate> to,
      HttpServletResponse response) {
    AccountStatement statement = statement(asked(fund, account, from, to));
    send(response, name(statement, "csv"), false, new StatementCsv().bytes(statement));
  }

  @GetMapping("/accounts/statement.html")
  void html(
      @RequestParam Optional<String> fund,
      @RequestParam String account,
      @RequestParam Optional<LocalDate> from,
      @RequestParam Optional<LocalDate> to,
      @RequestParam Optional<String> view,
      Locale locale,
      HttpServletResponse response) {
    AccountStatement statement = statement(asked(fund, account, from, to));
    Language language = locale.getLanguage().equals("zh") ? Language.ZH : Language.EN;
    byte[] page = new StatementPage().bytes(statement, language);
    send(response, name(statement, "html"), view.isPresent(), page);
  }

  private static void send(
      HttpServletResponse response, String name, boolean view, byte[] content) {
    new Download(name, view)
        .send(
            response,
            out -> {
              try {
                out.write(content);
              } catch (IOException e) {
                throw FileFaults.of("sending", name, e);
              }
            });
  }

  private static String name(AccountStatement statement, String ending) {
    return statement.fund()
        + "-"
        + statement.account()
        + "-"
        + statement.from()
        + "-"
        + statement.to()
        + "."
        + ending;
  }

  /** Up to the last published night, and thirty days, unless it is said otherwise. */
  private Asked asked(
      Optional<String> fund, String account, Optional<LocalDate> from, Optional<LocalDate> to) {
    FundLine line = funds.of(fund);
    LocalDate last = to.or(line::lastPublished).orElse(line.firstDate());
    LocalDate first = from.orElse(last.minusDays(DAYS_BEFORE));
    return new Asked(line, account.strip(), first, last);
  }

  private AccountStatement statement(Asked asked) {
    long account = number(asked.account());
    if (asked.from().isAfter(asked.to())) {
      throw wrong("The first date is after the last one");
    }
    return desk.statement(asked.fund().fund(), account, asked.from(), asked.to());
  }

  private static long number(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw wrong("'" + text + "' is no account's number");
    }
  }

  private static WanfenException wrong(String what) {
    return new WanfenException(
        ErrorCode.WRONG_USAGE, what, "Nothing was changed.", "Correct it and ask again.");
  }
}
