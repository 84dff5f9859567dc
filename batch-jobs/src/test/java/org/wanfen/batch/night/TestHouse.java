package org.wanfen.batch.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.LocalDate;
import org.wanfen.batch.home.Home;
import org.wanfen.batch.home.TestDatabase;
import org.wanfen.batch.operations.FundOperations.OpenFund;
import org.wanfen.batch.operations.NightListener;
import org.wanfen.batch.operations.NightOperations.Decision;
import org.wanfen.batch.operations.NightOperations.RunNight;
import org.wanfen.batch.operations.NightResult;
import org.wanfen.batch.operations.UpkeepListener;
import org.wanfen.batch.program.ControlPlane;
import org.wanfen.batch.program.TestControlPlane;
import org.wanfen.fund.failure.WanfenException;

/** A home with one fund, a warehouse that outlives its control planes, and a clock. */
final class TestHouse implements AutoCloseable {

  final FakeWarehouse warehouse = new FakeWarehouse();
  final TestClock clock = new TestClock();
  final TestTicker ticker = new TestTicker();
  final TestFund fund;
  Home home;
  ControlPlane plane;

  TestHouse(Path temp) {
    fund = new TestFund(temp.resolve("dataset"));
    home = TestDatabase.home(temp.resolve("home"));
    plane = start();
  }

  TestHouse opened() {
    plane.funds().open(new OpenFund(fund.folder().toString(), "opener"), UpkeepListener.silent());
    return this;
  }

  ControlPlane start() {
    return TestControlPlane.start(home, settings -> warehouse.plane(), clock, clock::pass, ticker);
  }

  /** Ends the process and starts another. */
  void restart() {
    plane.close();
    plane = start();
  }

  /** As above, with another database. */
  void restartOn(String url) {
    plane.close();
    TestDatabase.use(home.folder(), url);
    home = Home.at(home.folder());
    plane = start();
  }

  RunNight request(LocalDate day, String by) {
    return RunNight.of(TestFund.CODE, day, fund.inbox(), by);
  }

  NightResult run(LocalDate day) {
    return run(day, "starter");
  }

  NightResult run(LocalDate day, String by) {
    return plane.nights().run(request(day, by), NightListener.silent());
  }

  NightResult mock(LocalDate day) {
    return plane.nights().run(request(day, "starter").mocked(), NightListener.silent());
  }

  NightResult accept(LocalDate day, String by) {
    return plane
        .nights()
        .run(request(day, by).acceptingQuarantine("looked at them"), NightListener.silent());
  }

  WanfenException refused(LocalDate day) {
    WanfenException refusal = catchThrowableOfType(WanfenException.class, () -> run(day));
    assertThat(refusal).isNotNull();
    return refusal;
  }

  static WanfenException refusedBy(Runnable action) {
    WanfenException refusal = catchThrowableOfType(WanfenException.class, action::run);
    assertThat(refusal).isNotNull();
    return refusal;
  }

  static Decision decision(LocalDate day, String by) {
    return new Decision(TestFund.CODE, day, by, "because");
  }

  @Override
  public void close() {
    plane.close();
  }
}
