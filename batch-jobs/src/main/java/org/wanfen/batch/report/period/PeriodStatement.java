package org.wanfen.batch.report.period;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.wanfen.batch.report.model.DayStatement;
import org.wanfen.batch.report.model.DayStatement.Line;
import org.wanfen.batch.report.model.DayStatement.Movement;
import org.wanfen.batch.report.model.DayStatement.Pending;

/** Adds the statements of days up to that of a period. */
final class PeriodStatement {

  private PeriodStatement() {}

  /**
   * One statement over several: the opening of the first, what moved on all of them, the closing of
   * the last. It only comes out if each opens where the one before closed.
   *
   * @param days in order, at least one
   */
  static DayStatement over(List<DayStatement> days) {
    DayStatement first = days.get(0);
    DayStatement last = days.get(days.size() - 1);
    List<Line> lines = new ArrayList<>();
    long balance = first.openingFen();
    for (Movement movement : Movement.values()) {
      long moved = sum(days, day -> moved(day, movement));
      balance = Math.addExact(balance, moved);
      lines.add(new Line(movement, moved, balance));
    }
    return new DayStatement(
        first.openingFen(),
        lines,
        last.closingFen(),
        pending(days, DayStatement::subscriptions),
        pending(days, DayStatement::redemptions),
        first.accountsBefore(),
        sum(days, DayStatement::accountsOpened),
        last.accounts());
  }

  private static long moved(DayStatement day, Movement movement) {
    return day.lines().stream()
        .filter(line -> line.movement() == movement)
        .map(Line::amountFen)
        .reduce(0L, Math::addExact);
  }

  private static Pending pending(List<DayStatement> days, Function<DayStatement, Pending> of) {
    List<Pending> all = days.stream().map(of).toList();
    return new Pending(
        all.get(0).beforeFen(),
        sum(all, Pending::acceptedFen),
        sum(all, Pending::advancerFen),
        sum(all, Pending::confirmedFen),
        sum(all, Pending::lapsedFen),
        all.get(all.size() - 1).afterFen());
  }

  static <T> long sum(List<T> of, ToLongFunction<T> figure) {
    long sum = 0;
    for (T one : of) {
      sum = Math.addExact(sum, figure.applyAsLong(one));
    }
    return sum;
  }
}
