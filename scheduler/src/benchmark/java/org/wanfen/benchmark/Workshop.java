package org.wanfen.benchmark;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.wanfen.benchmark.data.BenchmarkData;
import org.wanfen.benchmark.data.BenchmarkSize;
import org.wanfen.benchmark.data.Operator;
import org.wanfen.benchmark.data.PreparedHome;
import org.wanfen.benchmark.running.RunningHome;
import org.wanfen.benchmark.running.SyntheticFund;
import org.wanfen.cli.home.HomeOpener;

/**
 * What a comparison works with: the prepared home, open in this process, with the fund of the size
 * that is compared and a small one to warm up on.
 *
 * @param folder the folder of the size
 * @param size what is compared
 * @param smallSize what is warmed up on
 * @param operator makes what is missing
 * @param homes opens homes in this process
 * @param progress is told what is done
 */
record Workshop(
    Path folder,
    BenchmarkSize size,
    BenchmarkSize smallSize,
    Operator operator,
    HomeOpener homes,
    PrintStream progress) {

  private static final String SMALL_CODE = "100001";

  /** The dataset of the size, with the feeds of some nights from the measured one on. */
  SyntheticFund large(int nights) {
    BenchmarkData data = new BenchmarkData(folder, size);
    for (int night = 0; night < nights; night++) {
      data.provide(operator, size.date().plusDays(night));
    }
    return SyntheticFund.of(data.dataset());
  }

  /** The folder of the small dataset. */
  Path smallFolder() {
    return folder.resolveSibling("warm-up-" + smallSize.folderName());
  }

  /** The small dataset, as another fund. */
  SyntheticFund small() {
    BenchmarkData data = new BenchmarkData(smallFolder(), smallSize);
    data.provide(operator);
    return SyntheticFund.of(data.dataset()).withCode(SMALL_CODE);
  }

  /** Opens the home as it was before the measured night. */
  RunningHome open(PreparedHome home) {
    home.restore();
    return RunningHome.open(homes, home.home());
  }

  /** The n-th compared night, from 0. */
  LocalDate night(int n) {
    return size.date().plusDays(n);
  }

  /** All nights of the small dataset. */
  List<LocalDate> warmUpNights() {
    return smallSize.firstDate().datesUntil(smallSize.date().plusDays(1)).toList();
  }
}
