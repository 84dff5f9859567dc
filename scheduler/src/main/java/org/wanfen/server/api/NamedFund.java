package org.wanfen.server.api;

import java.util.Optional;
import org.wanfen.batch.operations.FundOperations;

/** The fund that an address names. */
final class NamedFund {

  private NamedFund() {}

  /**
   * The fund's code.
   *
   * @throws org.wanfen.fund.failure.WanfenException NO_SUCH_FUND
   */
  static String of(FundOperations funds, String named) {
    return funds.choose(Optional.of(named));
  }
}
