package org.wanfen.batch.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.wanfen.batch.operations.CertificateQueries.CertificateVerdict;
import org.wanfen.batch.operations.CertificateQueries.InputFinding;
import org.wanfen.batch.operations.CertificateQueries.RegisterFinding;
import org.wanfen.batch.operations.CertificateQueries.VerifiedNight;
import org.wanfen.batch.operations.CertificateQueries.Which;
import org.wanfen.batch.operations.FundOperations.OpenFund;
import org.wanfen.batch.operations.NightListener;
import org.wanfen.batch.operations.NightOperations.Decision;
import org.wanfen.batch.operations.NightOperations.RunNight;
import org.wanfen.batch.operations.NightResult;
import org.wanfen.batch.operations.NightState;
import org.wanfen.batch.operations.Summary;
import org.wanfen.batch.operations.UpkeepListener;
import org.wanfen.batch.program.ControlPlane;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.sample.random.RandomDatasets;
import org.wanfen.sample.random.RandomOptions;
import org.wanfen.sample.reference.NightFigures;
import org.wanfen.sample.reference.ReferenceCalculation;
import org.wanfen.sample.reference.ReferenceDataset;
import org.wanfen.sample.reference.ReferenceNight;
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

  /** What an attempt is refused or held with that was begun with another feed. */
  private static final Set<ErrorCode> OTHER_FEED =
      Set.of(ErrorCode.OPEN_WITH_OTHER_INPUTS, ErrorCode.RECONCILIATION_DIFFERS);

  private final World world;
  private final Chance chance;
  private final Program program;
  private final Sender sender;
  private final ReferenceDataset dataset;
  private final Planes planes;
  private final List<ReferenceNight> expected;
  private boolean feedIsGood;
  private boolean feedWasBad;

  private Simulation(long seed, int nights, World world, Planes planes) {
    this.world = world;
    this.chance = Chance.of(seed, "nights");
    Path data = world.folder().resolve("dataset");
    RandomDatasets.write(seed, new RandomOptions(nights, 60, true, true, false), data);
    this.dataset = ReferenceDataset.read(data);
    this.expected = ReferenceCalculation.of(dataset).nights();
    this.sender = new Sender(data, world.folder().resolve("inbox"));
    this.planes = planes;
    this.program = new Program(world, planes, chance.percent(50));
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

  /**
   * Runs a seed on the real data plane, with a database on the disk.
   *
   * @param scratch a folder for Spark, the same for all seeds
   */
  static Tally runOnSpark(long seed, Path folder, Path scratch) {
    World world = new World(seed, nextName(), folder, true);
    return run(seed, NIGHTS, world, new SparkPlanes(world, scratch), Simulation::run);
  }

  private static Tally run(long seed, int nights, Path folder, Consumer<Simulation> how) {
    World world = new World(seed, nextName(), folder, false);
    return run(seed, nights, world, new MemoryPlanes(), how);
  }

  private static String nextName() {
    return "w" + WORLDS.incrementAndGet();
  }

  private static Tally run(
      long seed, int nights, World open, Planes planes, Consumer<Simulation> how) {
    try (World world = open) {
      try {
        how.accept(new Simulation(seed, nights, world, planes));
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
    world.loseAll();
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

  /**
   * Somebody is told that the first night is published; then the power goes, at the first thing
   * that the next process does.
   */
  static Tally runToldAndLost(Path folder) {
    return run(1, 2, folder, Simulation::toldAndLost);
  }

  private void toldAndLost() {
    open();
    ReferenceNight first = expected.get(0);
    sender.deliver(first.date());
    world.loseAll();
    Ended told = alone(world.process(), (plane, on) -> work(plane, on, first));
    assertThat(told.published()).isTrue();
    world.calm(false);
    SimProcess next = world.process();
    next.plan(Fault.POWER_LOST, 0);
    Ended unused = alone(next, (plane, on) -> work(plane, on, expected.get(1)));
    world.calm(true);
    assertKept(first, List.of(told));
    assertSafe(expected.get(1));
    for (ReferenceNight night : expected) {
      sender.deliver(night.date());
      finish(night);
    }
  }

  private void run() {
    open();
    expected.forEach(this::night);
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
                          UpkeepListener.silent());
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
      assertThat(ended.died() || ended.published()).as(ended.kind() + ended.why()).isTrue();
      finish(night);
      world.tally().count("nights");
    }
  }

  private void night(ReferenceNight night) {
    LocalDate date = night.date();
    send(date);
    world.calm(false);
    boolean published = false;
    for (int run = 0; run < TRIES_UNDER_FAULTS && !published; run++) {
      world.tally().count("runs under faults");
      published = chance.percent(30) ? tryTwice(night) : tryOnce(night);
    }
    if (published) {
      world.tally().count("nights published under faults");
    }
    world.calm(true);
    world.nothingLater();
    if (!feedIsGood) {
      deliver(date);
    }
    finish(night);
    sendAgain(night);
    count(night.figures());
  }

  private void count(NightFigures figures) {
    world.tally().count("nights");
    world.tally().count("rows", figures.read());
    world.tally().count("rows late", figures.late());
    world.tally().count("rows repeated", figures.duplicate());
    world.tally().count("rows quarantined", figures.quarantined());
    world.tally().count("events rejected", figures.rejected());
  }

  private boolean tryOnce(ReferenceNight night) {
    Ended ended = alone(world.doomedProcess(), (plane, on) -> work(plane, on, night));
    assertSafe(night);
    assertKept(night, List.of(ended));
    if (!ended.published()) {
      react(ended, night.date());
    }
    return ended.published();
  }

  /** Two runs that start at once. */
  private boolean tryTwice(ReferenceNight night) {
    world.tally().count("two runs at once");
    SimProcess one = chance.percent(70) ? world.slowProcess() : world.doomedProcess();
    SimProcess other = world.doomedProcess();
    Program.Command command = (plane, on) -> work(plane, on, night);
    Map<SimProcess, Ended> both = together(Map.of(one, command, other, command));
    assertSafe(night);
    assertKept(night, both.values());
    for (SimProcess process : List.of(one, other)) {
      Ended ended = both.get(process);
      // What one does between two looks of the other's, that one is told.
      if (!ended.published() && ended.code().filter(ErrorCode.WRONG_STATE::equals).isEmpty()) {
        react(ended, night.date());
      }
    }
    return both.values().stream().anyMatch(Ended::published);
  }

  /** The feed comes in, well or badly. */
  private void send(LocalDate date) {
    deliver(date);
    feedWasBad = false;
    if (chance.percent(50)) {
      return;
    }
    FeedFault fault =
        chance.oneOf(
            List.of(
                FeedFault.NO_MANIFEST,
                FeedFault.TRUNCATED,
                FeedFault.ALTERED,
                FeedFault.WRONG_LEDGER,
                FeedFault.ARRIVING,
                FeedFault.REPLACED));
    feedIsGood = false;
    feedWasBad = true;
    world.note("the feed is " + fault);
    world.tally().count("feed " + fault);
    switch (fault) {
      case NO_MANIFEST -> sender.withoutManifest(date);
      case TRUNCATED -> sender.truncated(date);
      case ALTERED -> sender.altered(date);
      case WRONG_LEDGER -> sender.wrongLedger(date);
      case ARRIVING -> arriving(date);
      default -> replaced(date);
    }
  }

  private void arriving(LocalDate date) {
    sender.clear(date);
    int after = 0;
    for (String name : sender.deliveryOrder(date)) {
      after += chance.between(1, 40);
      world.later(after, name + " arrives", () -> sender.deliver(date, name));
    }
  }

  private void replaced(LocalDate date) {
    int after = chance.between(1, 150);
    world.later(after, "another feed arrives", () -> sender.another(date));
    world.later(after + chance.between(1, 80), "the feed arrives", () -> sender.deliver(date));
  }

  private void deliver(LocalDate date) {
    world.nothingLater();
    sender.deliver(date);
    feedIsGood = true;
  }

  /** What is sent after publication changes nothing. */
  private void sendAgain(ReferenceNight night) {
    if (chance.percent(70)) {
      return;
    }
    boolean same = chance.percent(50);
    world.tally().count("feed " + (same ? FeedFault.SENT_AGAIN : FeedFault.ANOTHER_AFTER));
    if (same) {
      sender.deliver(night.date());
    } else {
      sender.another(night.date());
    }
    Ended ended = alone(world.process(), (plane, on) -> work(plane, on, night));
    assertSafe(night);
    if (same) {
      assertThat(ended.result().orElseThrow().changed()).isFalse();
    } else {
      assertThat(ended.code()).contains(ErrorCode.PUBLISHED_WITH_OTHER_INPUTS);
      sender.deliver(night.date());
    }
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
    ErrorCode code = ended.code().orElseThrow(() -> new AssertionError(date + ": " + ended));
    if (feedWasBad && BAD_FEED.contains(code)) {
      deliver(date);
    } else if (feedWasBad && OTHER_FEED.contains(code)) {
      deliver(date);
      giveUpWhatIsOpen(date);
    } else {
      throw new AssertionError(
          date + " ended as nothing has given cause for: " + ended.kind() + ended.why());
    }
  }

  /** Has an attempt given up that was begun with inputs that are not wanted any more. */
  private void giveUpWhatIsOpen(LocalDate date) {
    boolean before = world.isCalm();
    world.calm(true);
    Ended ended =
        alone(
            world.process(),
            (plane, listener) -> {
              List<String> states = states().getOrDefault(date, List.of());
              if (states.contains("RUNNING")) {
                NightState unused = plane.nights().stop(decision(date));
              }
              if (states.stream().anyMatch(state -> NightState.valueOf(state).open())) {
                plane.nights().discard(decision(date));
              }
              return Optional.empty();
            });
    assertThat(ended.failure()).as("giving up " + date + ended.why()).isEmpty();
    world.calm(before);
  }

  private Decision decision(LocalDate date) {
    return new Decision(dataset.terms().code(), date, "operator", "corrected");
  }

  /** What everyone sees is a night of the reference, and the records agree. */
  private void assertSafe(ReferenceNight night) {
    Planes.Seen seen = planes.seen(dataset.terms().code());
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

  /** What somebody was told is so, whatever happened since. */
  private void assertKept(ReferenceNight night, Collection<Ended> told) {
    if (told.stream().anyMatch(Ended::published)) {
      assertThat(planes.seen(dataset.terms().code()).date()).isEqualTo(night.date());
      assertThat(states().get(night.date())).as("states of " + night.date()).contains("PUBLISHED");
    }
  }

  /** What is handed out, byte for byte: accounts, and every row that was set aside. */
  private void assertExported(ControlPlane plane, ReferenceNight night) {
    Path out = world.folder().resolve("exported-" + night.date());
    var unused = plane.exports().export(dataset.terms().code(), night.date(), out.toString());
    try {
      assertSameCsv(night, Files.readString(out.resolve("accounts.csv")));
      assertThat(Files.readAllBytes(out.resolve("quarantine.csv")))
          .as("quarantined rows of " + night.date())
          .isEqualTo(night.quarantineCsv());
      assertThat(Files.readAllBytes(out.resolve("rejected.csv")))
          .as("rejected rows of " + night.date())
          .isEqualTo(night.rejectedCsv());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void assertSameCsv(ReferenceNight night, String csv) {
    assertThat(csv)
        .as("accounts of " + night.date())
        .isEqualTo(new String(night.accountsCsv(), StandardCharsets.US_ASCII));
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
    if (planes.listsRows()) {
      assertExported(plane, night);
    }
    assertThat(plane.trail().verify().fault()).isEmpty();
    assertFilesAreWhole(plane, night.date());
  }

  /** What is kept of a published night is what it was made of, and its certificate is there. */
  private void assertFilesAreWhole(ControlPlane plane, LocalDate date) {
    String fund = dataset.terms().code();
    Optional<LocalDate> that = Optional.of(date);
    CertificateVerdict verdict =
        plane
            .certificates()
            .verify(new Which(fund, that, that, planes.listsRows()), NightProgress.silent());
    assertThat(verdict.right()).as(verdict.toString()).isTrue();
    assertThat(verdict.nights()).extracting(VerifiedNight::date).containsExactly(date);
    if (planes.listsRows()) {
      VerifiedNight night = verdict.nights().get(0);
      assertThat(night.register()).isEqualTo(RegisterFinding.SAME);
      assertThat(night.inputs()).isEqualTo(InputFinding.SAME);
    }
    int attempt = plane.queries().show(fund, date).night().attempt();
    Path kept =
        world
            .folder()
            .resolve("inputs")
            .resolve(fund)
            .resolve(date.toString().replace("-", ""))
            .resolve(Integer.toString(attempt));
    for (String name : List.of("manifest.json", "ledger.json")) {
      assertThat(kept.resolve(name)).hasSameBinaryContentAs(sender.right(date).resolve(name));
    }
  }
}
