package org.wanfen.server.console;

import java.util.List;
import java.util.Optional;
import org.wanfen.batch.operations.FundOperations;
import org.wanfen.batch.operations.FundOperations.FundLine;

/** The fund that a page is about. */
final class ChosenFund {

  private final FundOperations funds;

  ChosenFund(FundOperations funds) {
    this.funds = funds;
  }

  /** Every fund of the home. */
  List<FundLine> all() {
    return funds.funds();
  }

  /**
   * The one that was chosen, else the first.
   *
   * @throws org.wanfen.fund.failure.WanfenException NO_SUCH_FUND
   */
  FundLine of(Optional<String> code) {
    List<FundLine> all = funds.funds();
    return code.filter(text -> !text.isBlank())
        .map(this::of)
        .orElseGet(() -> all.isEmpty() ? of(funds.choose(Optional.empty())) : all.get(0));
  }

  /**
   * The one of a code.
   *
   * @throws org.wanfen.fund.failure.WanfenException NO_SUCH_FUND
   */
  FundLine of(String code) {
    String known = funds.choose(Optional.of(code));
    return funds.funds().stream().filter(fund -> fund.fund().equals(known)).findAny().orElseThrow();
  }
}
