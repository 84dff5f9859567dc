package org.wanfen.benchmark;

import java.nio.file.Path;
import java.time.LocalDate;
import org.wanfen.batch.home.Home;
import org.wanfen.benchmark.data.BenchmarkSize;
import org.wanfen.benchmark.data.Operator;
import org.wanfen.benchmark.running.RunningHome;
import org.wanfen.benchmark.running.SyntheticFund;
import org.wanfen.cli.home.HomeOpener;
import org.wanfen.sample.generate.Generator;
import org.wanfen.sample.generate.GeneratorOptions;
import org.wanfen.sample.generate.ProgressListener;

/** Does in the process of the test what the benchmark has the program do. */
final class InProcessOperator implements Operator {

  private final HomeOpener homes;

  InProcessOperator(HomeOpener homes) {
    this.homes = homes;
  }

  @Override
  public void generate(BenchmarkSize size, LocalDate first, int nights, Path out) {
    GeneratorOptions options =
        GeneratorOptions.of(size.accounts(), size.orders(), nights, size.seed())
            .withFirstDate(first)
            .withRowsPerFile(size.orders() / 3 + 1)
            .withBadRowsPerMillion(5_000);
    Generator.of(options).write(out, ProgressListener.NONE);
  }

  @Override
  public void open(Path dataset, Path home) {
    Home made = Home.createAt(home);
    try (RunningHome running = RunningHome.open(homes, made.folder())) {
      running.openFund(SyntheticFund.of(dataset));
    }
  }

  @Override
  public void run(Path dataset, Path home, LocalDate night) {
    try (RunningHome running = RunningHome.open(homes, home)) {
      var unused = running.run(SyntheticFund.of(dataset), night);
    }
  }
}
