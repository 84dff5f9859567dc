package org.wanfen.benchmark.running;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.wanfen.batch.home.Home;
import org.wanfen.batch.operations.FundOperations.OpenFund;
import org.wanfen.batch.operations.NightListener;
import org.wanfen.batch.operations.NightOperations.RunNight;
import org.wanfen.batch.operations.NightState;
import org.wanfen.batch.operations.Summary;
import org.wanfen.batch.operations.UpkeepListener;
import org.wanfen.benchmark.command.NightFigures;
import org.wanfen.cli.home.HomeOpener;
import org.wanfen.cli.home.OpenHome;

/** A home that is open in this process. */
public final class RunningHome implements AutoCloseable {

  private static final String BY = "benchmark";

  private final Home home;
  private final OpenHome open;

  private RunningHome(Home home, OpenHome open) {
    this.home = home;
    this.open = open;
  }

  /** Opens a home. */
  public static RunningHome open(HomeOpener homes, Path folder) {
    Home home = Home.at(folder);
    return new RunningHome(home, homes.open(home));
  }

  /**
   * A night that was run.
   *
   * @param figures how long it took
   * @param summary what it came to
   */
  public record Night(NightFigures figures, Summary summary) {

    /** Makes the night. */
    public Night {
      Objects.requireNonNull(figures, "figures");
      Objects.requireNonNull(summary, "summary");
    }
  }

  /** Opens a further fund in the home. */
  public void openFund(SyntheticFund fund) {
    var unused =
        open.funds().open(new OpenFund(fund.dataset().toString(), BY), UpkeepListener.silent());
  }

  /**
   * Runs a night.
   *
   * @throws IllegalStateException if it is not published
   */
  public Night run(SyntheticFund fund, LocalDate date) {
    String code = fund.terms().code();
    RunNight request = RunNight.of(code, date, fund.dataset().resolve("inbox").toString(), BY);
    var result = open.nights().run(request, NightListener.silent());
    if (result.state() != NightState.PUBLISHED) {
      throw new IllegalStateException("the night of " + date + " is " + result.state());
    }
    return new Night(
        NightFigures.of(open.queries().show(code, date)), open.queries().summary(code, date));
  }

  /** The register's files of a date. */
  public List<RegisterFiles.File> register(SyntheticFund fund, LocalDate date) {
    return RegisterFiles.of(home, fund.terms().code(), date);
  }

  /** The files of the event ids that a night has kept. */
  public List<RegisterFiles.File> eventIds(SyntheticFund fund, LocalDate date) {
    return RegisterFiles.eventIds(home, fund.terms().code(), date);
  }

  @Override
  public void close() {
    open.close();
  }
}
