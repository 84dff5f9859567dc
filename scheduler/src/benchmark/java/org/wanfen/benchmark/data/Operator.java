package org.wanfen.benchmark.data;

import java.nio.file.Path;
import java.time.LocalDate;

/** Gives the commands that make what a benchmark runs on. */
public interface Operator {

  /**
   * Generates a dataset.
   *
   * @param size its accounts, orders and seed
   * @param first its first night
   * @param nights how many nights
   * @param out a folder that does not exist yet
   */
  void generate(BenchmarkSize size, LocalDate first, int nights, Path out);

  /** Opens the fund of a dataset in a home. */
  void open(Path dataset, Path home);

  /** Runs a night before the measured one. */
  void run(Path dataset, Path home, LocalDate night);
}
