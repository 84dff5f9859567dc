package org.wanfen.benchmark.duckdb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.wanfen.batch.operations.Summary;
import org.wanfen.benchmark.data.Folders;
import org.wanfen.benchmark.running.CpuTime;
import org.wanfen.benchmark.running.SyntheticFund;

/**
 * Nights of a fund in DuckDB, one after the other: each starts from the register and the event ids
 * that those before it have written.
 */
public final class DuckDbSide {

  private static final String NO_IDS = "none";

  private final Path folder;
  private final SyntheticFund fund;
  private final DuckDb.Resources resources;

  /**
   * The side of a fund.
   *
   * @param folder where its registers and event ids are
   * @param threads DuckDB's threads
   * @param memory the most memory for DuckDB, for example {@code 10GB}
   */
  public DuckDbSide(Path folder, SyntheticFund fund, int threads, String memory) {
    this.folder = folder;
    this.fund = fund;
    this.resources = new DuckDb.Resources(threads, memory, folder.resolve("temporary"));
  }

  /**
   * A night that was run and compared.
   *
   * @param parts the time of each script
   * @param cpu the processor time of all of them
   * @param agreement whether it came to the same as ours
   */
  public record Night(Map<String, Duration> parts, Duration cpu, Agreement agreement) {

    /** The time of all scripts. */
    public Duration took() {
      return parts.values().stream().reduce(Duration.ZERO, Duration::plus);
    }
  }

  /**
   * Makes what a night starts from, unless it is there: the register of the day before, from our
   * files of it, and the event ids of the earlier nights, from their feeds.
   */
  public void provide(LocalDate night, List<Path> ourRegisterOfDayBefore) {
    Folders.delete(resources.temporary());
    provideRegister(night.minusDays(1), ourRegisterOfDayBefore);
    once(
        ids(NO_IDS),
        out -> {
          create(out);
          run("SET VARIABLE ids_out = " + DuckDb.text(out.resolve("none.parquet").toString()));
        });
    for (LocalDate day = fund.terms().firstDate(); day.isBefore(night); day = day.plusDays(1)) {
      provideIds(day);
    }
  }

  private void run(String setting) {
    try (DuckDb database = DuckDb.open(resources)) {
      database.run(setting);
      database.run(NightInSql.script("no-ids"));
    }
  }

  private void provideRegister(LocalDate day, List<Path> ours) {
    once(
        register(day),
        out -> {
          create(out);
          try (DuckDb database = DuckDb.open(resources)) {
            database.run(
                "SET VARIABLE our_register = "
                    + DuckDb.texts(ours.stream().map(Path::toString).toList()));
            database.run("SET VARIABLE register_out = " + DuckDb.text(out.toString()));
            database.run(NightInSql.script("ours"));
            database.run(NightInSql.script("opening"));
          }
        });
  }

  private void provideIds(LocalDate day) {
    once(
        ids(day),
        out -> {
          try (DuckDb database = DuckDb.open(resources)) {
            NightInSql night = new NightInSql(database);
            night.about(fund, day, files(day, out));
            var unused = night.run(NightInSql.PARTS_ABOUT_IDS);
          }
        });
  }

  /**
   * Runs a night and compares it.
   *
   * @param ours the files of our register of the night
   * @param summary what our night came to
   */
  public Night run(LocalDate day, List<Path> ours, Summary summary) {
    forget(day);
    create(register(day));
    try (DuckDb database = DuckDb.open(resources)) {
      NightInSql night = new NightInSql(database);
      night.about(fund, day, files(day, ids(day)));
      night.sharesOut(summary.poolFen(), summary.openingUnitsFen());
      CpuTime cpu = new CpuTime();
      Map<String, Duration> parts = night.run(NightInSql.PARTS);
      return new Night(parts, cpu.used(), Agreement.of(database, ours, summary));
    }
  }

  /** Deletes what a night has written. */
  public void forget(LocalDate day) {
    Folders.delete(register(day));
    Folders.delete(ids(day));
  }

  private NightInSql.Files files(LocalDate day, Path idsOut) {
    List<Path> window = new ArrayList<>(List.of(ids(NO_IDS)));
    LocalDate from = day.minusDays(fund.terms().duplicateWindowNights());
    for (LocalDate earlier = from; earlier.isBefore(day); earlier = earlier.plusDays(1)) {
      if (!earlier.isBefore(fund.terms().firstDate())) {
        window.add(ids(earlier));
      }
    }
    return new NightInSql.Files(
        fund.feed(day), register(day.minusDays(1)), window, idsOut, register(day));
  }

  private Path register(LocalDate day) {
    return folder.resolve("registers").resolve(name(day));
  }

  private Path ids(LocalDate day) {
    return ids(name(day));
  }

  private Path ids(String name) {
    return folder.resolve("ids").resolve(name);
  }

  private static String name(LocalDate day) {
    return day.toString().replace("-", "");
  }

  /** Makes a folder that is there as a whole or not at all. */
  private static void once(Path made, java.util.function.Consumer<Path> maker) {
    if (Files.exists(made)) {
      return;
    }
    Path begun = made.resolveSibling(made.getFileName() + ".begun");
    Folders.delete(begun);
    create(made.getParent());
    maker.accept(begun);
    try {
      Files.move(begun, made, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot move " + begun, e);
    }
  }

  private static void create(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make " + folder, e);
    }
  }
}
