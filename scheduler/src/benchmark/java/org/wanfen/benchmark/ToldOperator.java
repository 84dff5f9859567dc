package org.wanfen.benchmark;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import org.wanfen.benchmark.data.PreparedHome;

/** Says what is being prepared; at large sizes that takes a while. */
final class ToldOperator implements PreparedHome.Operator {

  private final PreparedHome.Operator operator;
  private final PrintStream out;

  ToldOperator(PreparedHome.Operator operator, PrintStream out) {
    this.operator = operator;
    this.out = out;
  }

  @Override
  public void open(Path home) {
    out.println("preparing: opening the fund");
    operator.open(home);
  }

  @Override
  public void run(Path home, LocalDate night) {
    out.println("preparing: the night of " + night);
    operator.run(home, night);
  }
}
