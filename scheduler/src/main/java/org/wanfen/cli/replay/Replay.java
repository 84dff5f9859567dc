package org.wanfen.cli.replay;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.hadoop.fs.Path;
import org.wanfen.batch.operations.FundOperations.OpenFund;
import org.wanfen.batch.operations.FundOperations.OpenedFund;
import org.wanfen.batch.operations.NightResult;
import org.wanfen.cli.home.OpenHome;
import org.wanfen.cli.screen.NightTable;
import org.wanfen.cli.screen.Paint;
import org.wanfen.cli.screen.Terminal;
import org.wanfen.cli.screen.UpkeepDisplay;
import org.wanfen.fund.failure.Outcome;
import org.wanfen.settlement.dataset.Dataset;
import org.wanfen.settlement.files.FileNames;
import org.wanfen.settlement.files.FileStore;
import org.wanfen.settlement.files.Locations;

/** Runs the nights of a dataset in a fresh home, one after the other, and compares each. */
public final class Replay {

  private static final int MOST_DIFFERENCES_SHOWN = 20;

  private final Terminal terminal;
  private final FileStore store;
  private final OpenHome home;
  private final Request request;
  private final Nights nights;

  /**
   * What to replay.
   *
   * @param dataset the dataset's folder
   * @param most how many nights at most
   * @param out where exports are kept; empty: nowhere
   * @param scratch where they are written while they are compared, if they are not kept
   * @param by who asks
   */
  public record Request(
      Path dataset, OptionalInt most, Optional<Path> out, Path scratch, String by) {}

  /** Runs one night. */
  @FunctionalInterface
  public interface Nights {

    /** Runs the night of a date from an inbox. */
    NightResult run(String fund, LocalDate date, String inbox);
  }

  /** Makes the replay. */
  public Replay(Terminal terminal, FileStore store, OpenHome home, Request request, Nights nights) {
    this.terminal = Objects.requireNonNull(terminal, "terminal");
    this.store = Objects.requireNonNull(store, "store");
    this.home = Objects.requireNonNull(home, "home");
    this.request = Objects.requireNonNull(request, "request");
    this.nights = Objects.requireNonNull(nights, "nights");
  }

  /**
   * Runs and compares.
   *
   * @return FAILED if anything came out differently
   * @throws org.wanfen.fund.failure.WanfenException if the dataset or a night is refused, or a
   *     night is held
   */
  public Outcome run() {
    Dataset dataset = Dataset.at(store, request.dataset());
    OpenedFund fund = open();
    List<LocalDate> days = ReplayDays.of(dataset.days(store), fund.firstDate(), request.most());
    terminal.out().println(NightTable.header());
    List<LocalDate> compared = new ArrayList<>();
    List<LocalDate> differing = new ArrayList<>();
    for (LocalDate day : days) {
      Optional<ExpectedNight> expected =
          dataset.expected().flatMap(folder -> ExpectedNight.at(store, folder, day));
      run(fund.fund(), day, dataset.inbox());
      List<Difference> differences = exportAndCompare(fund.fund(), day, expected);
      expected.ifPresent(it -> compared.add(day));
      if (!differences.isEmpty()) {
        differing.add(day);
        show(differences);
      }
    }
    for (LocalDate day : notRun(dataset, days)) {
      compared.add(day);
      differing.add(day);
      show(List.of(new Difference(day, "the night", "a result", "no feed in the inbox")));
    }
    return conclude(days, compared, differing);
  }

  /** Nights that something is expected of although the inbox does not have them. */
  private List<LocalDate> notRun(Dataset dataset, List<LocalDate> days) {
    if (dataset.expected().isEmpty() || request.most().isPresent()) {
      return List.of();
    }
    return ExpectedNight.days(store, dataset.expected().get()).stream()
        .filter(day -> !days.contains(day))
        .toList();
  }

  private OpenedFund open() {
    try (UpkeepDisplay display = UpkeepDisplay.of(terminal, "opening register")) {
      return home.funds().open(new OpenFund(request.dataset().toString(), request.by()), display);
    }
  }

  private void run(String fund, LocalDate day, Path inbox) {
    NightResult night = nights.run(fund, day, inbox.toString());
    terminal.out().println(NightTable.line(night));
    terminal.out().flush();
    night
        .notice()
        .ifPresent(
            why -> {
              throw why;
            });
  }

  private List<Difference> exportAndCompare(
      String fund, LocalDate day, Optional<ExpectedNight> expected) {
    if (request.out().isEmpty() && expected.isEmpty()) {
      return List.of();
    }
    Path folder = Locations.child(request.out().orElse(request.scratch()), FileNames.ofDay(day));
    home.exports().export(fund, day, folder.toString());
    List<Difference> differences = expected.map(it -> it.compare(folder)).orElse(List.of());
    if (request.out().isEmpty()) {
      store.delete(folder);
    }
    return differences;
  }

  private void show(List<Difference> differences) {
    PrintStream out = terminal.out();
    for (Difference difference :
        differences.subList(0, Math.min(MOST_DIFFERENCES_SHOWN, differences.size()))) {
      out.println(Paint.BAD.on("  differs: " + difference.where(), terminal.outColoured()));
      out.println("    expected  " + difference.expected());
      out.println("    actual    " + difference.actual());
    }
    if (differences.size() > MOST_DIFFERENCES_SHOWN) {
      out.println("  and " + (differences.size() - MOST_DIFFERENCES_SHOWN) + " more");
    }
  }

  private Outcome conclude(
      List<LocalDate> days, List<LocalDate> compared, List<LocalDate> differing) {
    if (!differing.isEmpty()) {
      conclude(
          Paint.BAD,
          "not as expected: "
              + differing.size()
              + " of "
              + compared.size()
              + " nights differ, the first is "
              + differing.get(0));
      return Outcome.FAILED;
    }
    if (compared.isEmpty()) {
      conclude(Paint.LABEL, "nothing to compare with");
    } else if (compared.size() < days.size()) {
      conclude(
          Paint.GOOD,
          "as expected: "
              + compared.size()
              + " of "
              + days.size()
              + " nights, for the others there is nothing to compare with");
    } else {
      conclude(Paint.GOOD, "as expected");
    }
    return Outcome.DONE;
  }

  private void conclude(Paint paint, String text) {
    terminal.out().println(paint.on(text, terminal.outColoured()));
  }
}
