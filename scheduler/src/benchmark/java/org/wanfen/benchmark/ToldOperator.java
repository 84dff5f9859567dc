package org.wanfen.benchmark;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import org.wanfen.benchmark.data.BenchmarkSize;
import org.wanfen.benchmark.data.Operator;

/** Says what is being prepared; at large sizes that takes a while. */
final class ToldOperator implements Operator {

  private final Operator operator;
  private final PrintStream tell;

  ToldOperator(Operator operator, PrintStream tell) {
    this.operator = operator;
    this.tell = tell;
  }

  @Override
  public void generate(BenchmarkSize size, LocalDate first, int nights, Path out) {
    tell.println("generating " + nights + " nights from " + first);
    operator.generate(size, first, nights, out);
  }

  @Override
  public void open(Path dataset, Path home) {
    tell.println("preparing: opening the fund");
    operator.open(dataset, home);
  }

  @Override
  public void run(Path dataset, Path home, LocalDate night) {
    tell.println("preparing: the night of " + night);
    operator.run(dataset, home, night);
  }
}
