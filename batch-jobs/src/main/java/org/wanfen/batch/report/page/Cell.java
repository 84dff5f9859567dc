package org.wanfen.batch.report.page;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A cell of a table.
 *
 * @param text as people read it
 * @param number the figure behind it, exact, with as many decimals as are shown; empty for a text
 * @param code whether it is a digest or another text for machines
 */
public record Cell(String text, Optional<BigDecimal> number, boolean code) {

  private static final Cell NOTHING = new Cell("–", Optional.empty(), false);
  private static final Cell EMPTY = new Cell("", Optional.empty(), false);
  private static final int FEN_DECIMALS = 2;

  static Cell empty() {
    return EMPTY;
  }

  /** A figure that there is none of. */
  static Cell nothing() {
    return NOTHING;
  }

  static Cell text(String text) {
    return new Cell(Visible.text(text), Optional.empty(), false);
  }

  static Cell code(String text) {
    return new Cell(Visible.text(text), Optional.empty(), true);
  }

  static Cell amount(long fen) {
    return figure(BigDecimal.valueOf(fen, FEN_DECIMALS));
  }

  static Cell count(long count) {
    return figure(BigDecimal.valueOf(count));
  }

  static Cell figure(BigDecimal figure) {
    return new Cell(Visible.grouped(figure), Optional.of(figure), false);
  }

  static Cell figure(Optional<BigDecimal> figure) {
    return figure.map(Cell::figure).orElse(NOTHING);
  }

  static Cell count(Optional<Long> count) {
    return count.map(Cell::count).orElse(NOTHING);
  }

  static Cell amount(Optional<Long> fen) {
    return fen.map(Cell::amount).orElse(NOTHING);
  }
}
