package org.wanfen.benchmark;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.wanfen.benchmark.copy.CopiedNight;
import org.wanfen.benchmark.copy.CopySide;
import org.wanfen.benchmark.data.PreparedHome;
import org.wanfen.benchmark.running.CpuTime;
import org.wanfen.benchmark.running.RunningHome;
import org.wanfen.benchmark.running.SyntheticFund;
import org.wanfen.benchmark.table.Pair;
import org.wanfen.cli.screen.Figures;

/** Nights of ours, and after each a copy of what it has read and written, in this process. */
final class AgainstCopy {

  private final Workshop workshop;
  private final int threads;

  AgainstCopy(Workshop workshop, int threads) {
    this.workshop = workshop;
    this.threads = threads;
  }

  /** Runs successive nights. */
  List<Pair> run(PreparedHome prepared, int pairs) {
    SyntheticFund small = workshop.small();
    SyntheticFund large = workshop.large(pairs);
    try (RunningHome home = workshop.open(prepared)) {
      home.openFund(small);
      for (LocalDate night : workshop.warmUpNights()) {
        var unused = pair(home, small, night);
      }
      List<Pair> measured = new ArrayList<>();
      for (int pair = 0; pair < pairs; pair++) {
        measured.add(pair(home, large, workshop.night(pair)));
      }
      return measured;
    }
  }

  private Pair pair(RunningHome home, SyntheticFund fund, LocalDate night) {
    DiskCache.flush();
    CpuTime ourCpu = new CpuTime();
    RunningHome.Night ours = home.run(fund, night);
    Pair.Side us =
        new Pair.Side(ours.figures().toPublication(), ourCpu.used(), ours.figures().steps());
    CopySide copy = new CopySide(workshop.folder().resolve("copy"), threads);
    CopySide.Loaded loaded = copy.load(files(home, fund, night));
    DiskCache.flush();
    CpuTime theirCpu = new CpuTime();
    Map<String, Duration> parts = copy.run(loaded);
    Duration took =
        parts.entrySet().stream()
            .filter(part -> !part.getKey().equals(CopySide.EVENT_IDS))
            .map(Map.Entry::getValue)
            .reduce(Duration.ZERO, Duration::plus);
    workshop
        .progress()
        .printf(
            "%s: wanfen %s s, copy %s s%n",
            night, Figures.seconds(us.took()), Figures.seconds(took));
    return new Pair(night, us, new Pair.Side(took, theirCpu.used(), parts));
  }

  private static CopiedNight files(RunningHome home, SyntheticFund fund, LocalDate night) {
    List<LocalDate> window =
        night
            .minusDays(fund.terms().duplicateWindowNights())
            .datesUntil(night)
            .filter(day -> !day.isBefore(fund.terms().firstDate()))
            .toList();
    return new CopiedNight(
        fund.feed(night),
        home.register(fund, night.minusDays(1)),
        home.register(fund, night),
        window.stream().flatMap(day -> home.eventIds(fund, day).stream()).toList(),
        home.eventIds(fund, night));
  }
}
