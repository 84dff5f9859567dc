package org.wanfen.benchmark;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.wanfen.benchmark.data.PreparedHome;
import org.wanfen.benchmark.duckdb.DuckDbSide;
import org.wanfen.benchmark.running.CpuTime;
import org.wanfen.benchmark.running.RegisterFiles;
import org.wanfen.benchmark.running.RunningHome;
import org.wanfen.benchmark.running.SyntheticFund;
import org.wanfen.benchmark.table.Pair;
import org.wanfen.cli.screen.Figures;

/** Nights of ours and of DuckDB in turn, in this process, each compared account by account. */
final class AgainstDuckDb {

  private final Workshop workshop;
  private final int threads;
  private final String memory;

  AgainstDuckDb(Workshop workshop, int threads, String memory) {
    this.workshop = workshop;
    this.threads = threads;
    this.memory = memory;
  }

  /**
   * Runs successive nights on both sides.
   *
   * @param pairs how many
   * @throws VoidComparisonException if one of them differs
   */
  List<Pair> run(PreparedHome prepared, int pairs) {
    SyntheticFund small = workshop.small();
    SyntheticFund large = workshop.large(pairs);
    try (RunningHome home = workshop.open(prepared)) {
      warmUp(home, small);
      DuckDbSide side = side(workshop.folder(), large);
      provide(home, large, side, workshop.night(0));
      List<Pair> measured = new ArrayList<>();
      for (int pair = 0; pair < pairs; pair++) {
        measured.add(pair(home, large, side, workshop.night(pair)));
      }
      for (int pair = 0; pair < pairs; pair++) {
        side.forget(workshop.night(pair));
      }
      return measured;
    }
  }

  private void warmUp(RunningHome home, SyntheticFund small) {
    home.openFund(small);
    DuckDbSide side = side(workshop.smallFolder(), small);
    provide(home, small, side, small.terms().firstDate());
    for (LocalDate night : workshop.warmUpNights()) {
      var unused = pair(home, small, side, night);
    }
  }

  private DuckDbSide side(Path folder, SyntheticFund fund) {
    return new DuckDbSide(folder.resolve("duckdb"), fund, threads, memory);
  }

  private void provide(RunningHome home, SyntheticFund fund, DuckDbSide side, LocalDate night) {
    workshop.progress().println("preparing: what DuckDB starts the night of " + night + " from");
    side.provide(night, paths(home, fund, night.minusDays(1)));
  }

  private Pair pair(RunningHome home, SyntheticFund fund, DuckDbSide side, LocalDate night) {
    DiskCache.flush();
    CpuTime ourCpu = new CpuTime();
    RunningHome.Night ours = home.run(fund, night);
    Pair.Side us =
        new Pair.Side(ours.figures().toPublication(), ourCpu.used(), ours.figures().steps());
    DiskCache.flush();
    DuckDbSide.Night theirs = side.run(night, paths(home, fund, night), ours.summary());
    if (!theirs.agreement().holds()) {
      throw new VoidComparisonException(night, theirs.agreement().differences());
    }
    workshop
        .progress()
        .printf(
            "%s, %s accounts agree: wanfen %s s, DuckDB %s s%n",
            night,
            Figures.count(theirs.agreement().accounts()),
            Figures.seconds(us.took()),
            Figures.seconds(theirs.took()));
    return new Pair(night, us, new Pair.Side(theirs.took(), theirs.cpu(), theirs.parts()));
  }

  private static List<Path> paths(RunningHome home, SyntheticFund fund, LocalDate date) {
    return home.register(fund, date).stream().map(RegisterFiles.File::path).toList();
  }
}
