package org.wanfen.batch.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.wanfen.batch.operations.FundOperations.OpenFund;
import org.wanfen.batch.operations.NightListener;
import org.wanfen.batch.operations.NightOperations.Decision;
import org.wanfen.batch.operations.NightOperations.RunNight;
import org.wanfen.batch.operations.NightResult;
import org.wanfen.batch.operations.NightState;
import org.wanfen.batch.operations.Summary;
import org.wanfen.batch.program.ControlPlane;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.sample.random.RandomDatasets;
import org.wanfen.sample.random.RandomOptions;
import org.wanfen.sample.reference.NightFigures;
import org.wanfen.sample.reference.ReferenceCalculation;
import org.wanfen.sample.reference.ReferenceDataset;
import org.wanfen.sample.reference.ReferenceNight;
import org.wanfen.settlement.files.FileStore;
import org.wanfen.settlement.night.NightProgress;

/**
 * The run of a seed: nights of a random, dirty dataset, each tried under faults and then, if need
 * be, without.
 *
 * <p>While there are faults nothing may be wrong: what everyone sees is byte for byte what the
 * reference calculation has for that date, and the records agree. When they are over, the same
 * command publishes the night within a few tries.
 */
final class Simulation {

  private static final int NIGHTS = 4;
  private static final int TRIES_UNDER_FAULTS = 6;
  private static final int TRIES_WITHOUT = 3;
  private static final AtomicLong WORLDS = new AtomicLong();

  /** What may come of a command that met faults of the machine; the same command is given again. */
  private static final Set<ErrorCode> TRY_AGAIN =
      Set.of(
          ErrorCode.MACHINE_FAULT,
          ErrorCode.NO_ROOM,
          ErrorCode.LEASE_LOST,
          ErrorCode.NIGHT_RUNNING,
          ErrorCode.PUBLICATION_UNKNOWN);

  /** What a feed is refused with that is not there or not whole. */
  private static final Set<ErrorCode> BAD_FEED =
      Set.of(ErrorCode.FEED_MISSING, ErrorCode.INPUT_DAMAGED, ErrorCode.LEDGER_DAMAGED);

  private final World world;
  private final Chance chance;
  private final Program program;
  private final Sender sender;
  private final ReferenceDataset dataset;
  private final MemoryWarehouse warehouse;
  private final List<ReferenceNight> expected;
  private boolean feedIsGood;

  private Simulation(long seed, int nights, World world) {
    this.world = world;
    this.chance = Chance.of(seed, "nights");
    Path data = world.folder().resolve("dataset");
    RandomDatasets.write(seed, new RandomOptions(nights, 60, true, true, false), data);
    this.dataset = ReferenceDataset.read(data);
    this.expected = ReferenceCalculation.of(dataset).nights();
    this.sender = new Sender(data, world.folder().resolve("inbox"));
    Map<String, String> hadoop = Map.of(SimFileSystem.setting(), SimFileSystem.class.getName());
    this.warehouse = new MemoryWarehouse(FileStore.of(hadoop));
    this.program = new Program(world, settings -> warehouse, chance.percent(50));
  }

  /**
   * Runs a seed.
   *
   * @param folder an empty folder
   * @throws AssertionError if anything is wrong, with the seed and how it came to it
   */
  static Tally run(long seed, Path folder) {
    return run(seed, NIGHTS, folder, Simulation::run);
  }

  /**
   * Runs nights of which one meets one fault at a place, and all of them come out right.
   *
   * @param place a step and an action, as they are in a trace
   */
  static Tally run(Fault fault, String place, Path folder) {
    return run(1, 2, folder, simulation -> simulation.run(fault, place));
  }

  /**
   * Has the first run of each night end before, then that of the next after, the n-th durable
   * action, for some n in a row.
   *
   * @param first the first n, from 0
   * @param howMany how many n
   */
  static Tally everywhere(int first, int howMany, Path folder) {
    return run(first, 2 * howMany, folder, simulation -> simulation.everywhere(first));
  }

  private static Tally run(long seed, int nights, Path folder, Consumer<Simulation> how) {
    String name = "w" + WORLDS.incrementAndGet();
    try (World world = new World(seed, name, folder)) {
      try {
        how.accept(new Simulation(seed, nights, world));
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError(
            "seed " + seed + ": " + e.getMessage() + "\n" + world.lastLines(), e);
      }
      world.tally().count("seeds");
      world.tally().trace(seed, world.traceHash());
      return world.tally();
    }
  }

  private void run(Fault fault, String place) {
    open();
    ReferenceNight first = expected.get(0);
    sender.deliver(first.date());
    world.calm(false);
    SimProcess process = world.process();
    process.plan(fault, place);
    Ended unused = alone(process, (plane, on) -> work(plane, on, first));
    assertSafe(first);
    assertThat(world.tally().of(fault)).as(place + " was not met").isEqualTo(1);
    for (ReferenceNight night : expected) {
      sender.deliver(night.date());
      finish(night);
    }
  }

  private void run() {
    open();
    for (ReferenceNight night : expected) {
      night(night);
      world.tally().count("nights");
    }
  }

  private void open() {
    world.calm(true);
    Ended opened =
        alone(
            world.process(),
            (plane, listener) -> {
              var unused =
                  plane
                      .funds()
                      .open(
                          new OpenFund(dataset.folder().toString(), "opener"),
                          NightProgress.silent());
              return Optional.empty();
            });
    assertThat(opened.failure()).isEmpty();
  }

  private void everywhere(int first) {
    open();
    for (int i = 0; i < expected.size(); i++) {
      ReferenceNight night = expected.get(i);
      sender.deliver(night.date());
      world.calm(false);
      SimProcess process = world.process();
      process.plan(i % 2 == 0 ? Fault.CRASH_BEFORE : Fault.CRASH_AFTER, first + i / 2);
      Ended ended = alone(process, (plane, on) -> work(plane, on, night));
      assertSafe(night);
      assertThat(ended.died() || ended.published()).as(ended.kind()).isTrue();
      finish(night);
      world.tally().count("nights");
    }
  }

  private void night(ReferenceNight night) {
    LocalDate date = night.date();
    sender.deliver(date);
    feedIsGood = true;
    world.calm(false);
    for (int run = 0; run < TRIES_UNDER_FAULTS; run++) {
      world.tally().count("runs under faults");
      Ended ended = alone(world.doomedProcess(), (plane, on) -> work(plane, on, night));
      assertSafe(night);
      if (ended.published()) {
        world.tally().count("nights published under faults");
        break;
      }
      react(ended, date);
    }
    finish(night);
  }

  /** The faults are over: the same command has the night published. */
  private void finish(ReferenceNight night) {
    world.calm(true);
    for (int run = 0; run < TRIES_WITHOUT; run++) {
      Ended ended = alone(world.process(), (plane, on) -> work(plane, on, night));
      assertSafe(night);
      if (ended.published()) {
        return;
      }
      react(ended, night.date());
    }
    throw new AssertionError(night.date() + " is not published when the faults are over");
  }

  private Optional<NightResult> work(
      ControlPlane plane, NightListener listener, ReferenceNight night) {
    NightResult result = plane.nights().run(request(night.date()), listener);
    if (result.state() == NightState.PUBLISHED) {
      boolean before = world.isCalm();
      world.calm(true);
      assertAsExpected(plane, night);
      world.calm(before);
    }
    return Optional.of(result);
  }

  private RunNight request(LocalDate date) {
    return RunNight.of(
        dataset.terms().code(), date, SimFileSystem.location(world, "inbox"), "operator");
  }

  private Ended alone(SimProcess process, Program.Command command) {
    return together(Map.of(process, command)).get(process);
  }

  private Map<SimProcess, Ended> together(Map<SimProcess, Program.Command> commands) {
    Map<SimProcess, Ended> ended = new HashMap<>();
    List<SimProcess> processes = new ArrayList<>(commands.keySet());
    processes.sort((one, other) -> one.number() - other.number());
    Map<SimProcess, AssertionError> wrong = new HashMap<>();
    world
        .stage()
        .run(
            processes,
            process -> {
              try {
                ended.put(process, program.live(process, commands.get(process)));
              } catch (AssertionError e) {
                wrong.put(process, e);
              }
            });
    wrong.values().stream()
        .findAny()
        .ifPresent(
            e -> {
              throw e;
            });
    for (SimProcess process : processes) {
      String how = ended.get(process).kind();
      world.note(process + " ended: " + how);
      world.remark(ended.get(process).why());
      world.tally().count("ended " + how);
    }
    return ended;
  }

  /** Does what an operator is told to do next. */
  private void react(Ended ended, LocalDate date) {
    // What is no refusal of ours is told as a fault of the machine by whoever prints it.
    boolean machine = ended.code().isEmpty() && ended.failure().isPresent();
    if (ended.died() || machine || ended.code().filter(TRY_AGAIN::contains).isPresent()) {
      return;
    }
    if (ended.code().filter(BAD_FEED::contains).isPresent() && !feedIsGood) {
      sender.deliver(date);
      feedIsGood = true;
      return;
    }
    throw new AssertionError(
        date + " ended as nothing has given cause for: " + ended.kind(),
        ended.failure().orElse(null));
  }

  Decision decision(LocalDate date) {
    return new Decision(dataset.terms().code(), date, "operator", "corrected");
  }

  /** What everyone sees is a night of the reference, and the records agree. */
  private void assertSafe(ReferenceNight night) {
    MemoryRegister seen = warehouse.published(dataset.terms().code());
    LocalDate before = night.date().minusDays(1);
    assertThat(seen.date()).as("date of the register").isIn(before, night.date());
    expected.stream()
        .filter(each -> each.date().equals(seen.date()))
        .forEach(each -> assertSameCsv(each, seen.csv()));
    Map<LocalDate, List<String>> states = states();
    for (ReferenceNight each : expected) {
      List<String> of = states.getOrDefault(each.date(), List.of());
      long published = of.stream().filter("PUBLISHED"::equals).count();
      long publishing = of.stream().filter("PUBLISHING"::equals).count();
      if (each.date().isBefore(night.date())) {
        assertThat(published).as("published attempts at " + each.date()).isEqualTo(1);
      } else if (each.date().equals(night.date()) && seen.date().equals(night.date())) {
        assertThat(published + publishing).as(each.date() + ": " + of).isEqualTo(1);
      } else {
        assertThat(published).as(each.date() + ": " + of).isZero();
      }
    }
  }

  private static void assertSameCsv(ReferenceNight night, byte[] csv) {
    assertThat(new String(csv, java.nio.charset.StandardCharsets.US_ASCII))
        .as("accounts of " + night.date())
        .isEqualTo(new String(night.accountsCsv(), java.nio.charset.StandardCharsets.US_ASCII));
  }

  /** The states of all attempts by date, from the database itself. */
  private Map<LocalDate, List<String>> states() {
    Map<LocalDate, List<String>> states = new HashMap<>();
    try (Connection connection = world.connect();
        var select =
            connection.prepareStatement("select business_date, state from night order by id");
        var rows = select.executeQuery()) {
      while (rows.next()) {
        states
            .computeIfAbsent(rows.getObject(1, LocalDate.class), date -> new ArrayList<>())
            .add(rows.getString(2));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return states;
  }

  /** A published night is the reference's, figure by figure, and every check has passed. */
  private void assertAsExpected(ControlPlane plane, ReferenceNight night) {
    String fund = dataset.terms().code();
    Summary summary = plane.queries().summary(fund, night.date());
    NightFigures figures = night.figures();
    assertThat(summary.checks()).as("checks").hasSizeGreaterThanOrEqualTo(11);
    assertThat(summary.failedChecks()).isEmpty();
    assertThat(summary.events())
        .isEqualTo(
            new Summary.Events(
                figures.read(),
                figures.accepted(),
                figures.rejected(),
                figures.duplicate(),
                figures.quarantined(),
                figures.late()));
    assertThat(summary.rejects()).isEqualTo(figures.rejects());
    assertThat(summary.quarantine()).isEqualTo(figures.quarantine());
    assertThat(summary.feesFen()).isEqualTo(figures.feesFen());
    assertThat(
            List.of(
                summary.poolFen(),
                summary.entitledUnitsFen(),
                summary.openingUnitsFen(),
                summary.closingUnitsFen(),
                summary.subscribedFen(),
                summary.redeemedFen(),
                summary.lapsedFen(),
                summary.fastRedeemedFen(),
                summary.fastRejectedFen(),
                summary.accounts()))
        .isEqualTo(
            List.of(
                figures.poolFen(),
                figures.entitledUnitsFen(),
                figures.openingUnitsFen(),
                figures.closingUnitsFen(),
                figures.subscribedFen(),
                figures.redeemedFen(),
                figures.lapsedFen(),
                figures.fastRedeemedFen(),
                figures.fastRejectedFen(),
                figures.accounts()));
    assertThat(summary.incomePer10k()).isEqualByComparingTo(figures.incomePer10k());
    assertThat(summary.sevenDayYield().orElseThrow()).isEqualByComparingTo(figures.sevenDayYield());
    // Conservation, from what everyone sees and nothing else.
    assertThat(figures.closingUnitsFen())
        .isEqualTo(
            figures.openingUnitsFen()
                + figures.poolFen()
                + figures.subscribedFen()
                - figures.redeemedFen());
    assertThat(figures.read())
        .isEqualTo(
            figures.accepted() + figures.rejected() + figures.duplicate() + figures.quarantined());
    assertThat(plane.trail().verify().fault()).isEmpty();
    assertThat(plane.certificates().show(fund, night.date()).document()).isNotEmpty();
  }
}
