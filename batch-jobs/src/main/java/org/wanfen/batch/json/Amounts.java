package org.wanfen.batch.json;

import java.math.BigDecimal;
import java.util.Optional;
import org.wanfen.fund.money.Fen;

/** Amounts and figures as texts, and back. */
final class Amounts {

  private Amounts() {}

  static Optional<String> text(Optional<Long> fen) {
    return fen.map(Fen::format);
  }

  static Optional<Long> fen(Optional<String> text) {
    return text.map(Fen::parse);
  }

  static Optional<String> plain(Optional<BigDecimal> figure) {
    return figure.map(BigDecimal::toPlainString);
  }

  static Optional<BigDecimal> figure(Optional<String> text) {
    return text.map(BigDecimal::new);
  }
}
