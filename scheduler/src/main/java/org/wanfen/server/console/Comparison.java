package org.wanfen.server.console;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.wanfen.batch.operations.Summary;
import org.wanfen.fund.money.Fen;

/**
 * A figure of a night beside that of the night before.
 *
 * @param key what it is, as a key of words
 * @param night what the night came to
 * @param before what the night before came to; empty if it is not published, or had none
 */
record Comparison(String key, Optional<BigDecimal> night, Optional<BigDecimal> before) {

  /** How much more it is. */
  public Optional<BigDecimal> more() {
    return night.flatMap(figure -> before.map(figure::subtract));
  }

  /** All figures of a night. */
  static List<Comparison> of(Summary night, Optional<Summary> before) {
    List<Comparison> lines = new ArrayList<>();
    lines.add(of("accounts", night, before, of -> count(of.accounts())));
    lines.add(of("eventsRead", night, before, of -> count(of.events().read())));
    lines.add(of("eventsAccepted", night, before, of -> count(of.events().accepted())));
    lines.add(of("eventsRejected", night, before, of -> count(of.events().rejected())));
    lines.add(of("eventsDuplicate", night, before, of -> count(of.events().duplicate())));
    lines.add(of("eventsQuarantined", night, before, of -> count(of.events().quarantined())));
    lines.add(of("eventsLate", night, before, of -> count(of.events().late())));
    lines.add(of("openingUnits", night, before, of -> yuan(of.openingUnitsFen())));
    lines.add(of("subscribed", night, before, of -> yuan(of.subscribedFen())));
    lines.add(of("redeemed", night, before, of -> yuan(of.redeemedFen())));
    lines.add(of("lapsed", night, before, of -> yuan(of.lapsedFen())));
    lines.add(of("fastRedeemed", night, before, of -> yuan(of.fastRedeemedFen())));
    lines.add(of("pool", night, before, of -> yuan(of.poolFen())));
    lines.add(of("closingUnits", night, before, of -> yuan(of.closingUnitsFen())));
    lines.add(of("incomePer10k", night, before, of -> Optional.of(of.incomePer10k())));
    lines.add(of("sevenDayYield", night, before, Summary::sevenDayYield));
    return lines;
  }

  private static Comparison of(
      String key,
      Summary night,
      Optional<Summary> before,
      Function<Summary, Optional<BigDecimal>> figure) {
    return new Comparison(key, figure.apply(night), before.flatMap(figure));
  }

  private static Optional<BigDecimal> count(long number) {
    return Optional.of(BigDecimal.valueOf(number));
  }

  private static Optional<BigDecimal> yuan(long fen) {
    return Optional.of(new BigDecimal(Fen.format(fen)));
  }
}
