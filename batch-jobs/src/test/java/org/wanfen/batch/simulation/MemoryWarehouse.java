package org.wanfen.batch.simulation;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.wanfen.batch.simulation.MemoryFeed.Event;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.fund.terms.FundTerms;
import org.wanfen.settlement.dataset.OpeningCsv;
import org.wanfen.settlement.digest.RowProof;
import org.wanfen.settlement.files.FileStore;
import org.wanfen.settlement.files.Locations;
import org.wanfen.settlement.night.NightPlan;
import org.wanfen.settlement.night.NightPlan.SeenNight;
import org.wanfen.settlement.night.NightProgress;
import org.wanfen.settlement.night.NightWork;
import org.wanfen.settlement.plane.DataPlane;
import org.wanfen.settlement.plane.RegisterUpkeep;
import org.wanfen.settlement.register.Cells;
import org.wanfen.settlement.verify.VerificationMethod;
import org.wanfen.settlement.verify.VerificationSources;

/** Registers in memory, with the branches and the one atomic move of the real ones. */
final class MemoryWarehouse implements DataPlane {

  static final Cells CELLS = new Cells(3);

  private final FileStore files;
  private final Map<String, Long> main = new HashMap<>();
  private final Map<Long, MemoryRegister> snapshots = new HashMap<>();
  private final Map<String, Long> branches = new HashMap<>();
  private final Map<SeenNight, Map<String, Event>> seen = new HashMap<>();
  private long lastSnapshot = 100;

  MemoryWarehouse(FileStore files) {
    this.files = files;
  }

  FileStore files() {
    return files;
  }

  MemoryRegister snapshot(long id) {
    return snapshots.get(id);
  }

  /** What everyone sees of a fund. */
  MemoryRegister published(String fund) {
    return snapshots.get(main.get(fund));
  }

  Map<String, Event> seen(List<SeenNight> window) {
    Map<String, Event> all = new HashMap<>();
    for (SeenNight night : window) {
      all.putAll(seen.get(night));
    }
    return all;
  }

  void keepSeen(NightPlan plan, Map<String, Event> events) {
    seen.put(new SeenNight(plan.date(), plan.attempt()), Map.copyOf(events));
  }

  long commit(NightPlan plan, MemoryRegister register) {
    snapshots.put(++lastSnapshot, register);
    branches.put(branch(plan.terms().code(), plan.branch()) + lastSnapshot, lastSnapshot);
    return lastSnapshot;
  }

  @Override
  public RegisterState openRegister(
      FundTerms terms, String opening, Consumer<Runnable> alone, NightProgress progress) {
    NavigableMap<Long, Long> units = new TreeMap<>();
    var path = Locations.path(opening);
    try (OpeningCsv rows = OpeningCsv.of(path.getName(), files.open(path))) {
      while (rows.next()) {
        units.put(rows.account(), rows.unitsFen());
      }
    }
    LocalDate date = terms.firstDate().minusDays(1);
    alone.accept(
        () -> {
          snapshots.put(++lastSnapshot, MemoryRegister.opening(date, units, CELLS));
          main.put(terms.code(), lastSnapshot);
        });
    return register(terms.code()).orElseThrow();
  }

  @Override
  public Optional<RegisterState> register(String fund) {
    return Optional.ofNullable(main.get(fund))
        .map(
            id -> {
              MemoryRegister register = snapshots.get(id);
              return new RegisterState(
                  id,
                  register.date(),
                  register.sums().accounts(),
                  register.sums().closingUnitsFen());
            });
  }

  @Override
  public NightWork night(NightPlan plan, NightProgress progress) {
    return new MemoryNight(this, plan);
  }

  @Override
  public void publish(String fund, String branch, long audited, long base) {
    long now = main.get(fund);
    if (now == audited) {
      return;
    }
    boolean held =
        branches.entrySet().stream()
            .anyMatch(
                each ->
                    each.getKey().startsWith(branch(fund, branch)) && each.getValue() == audited);
    if (!held || now != base) {
      throw new WanfenException(
          ErrorCode.BASE_MOVED,
          "a branch holds it: "
              + held
              + "; audited was "
              + audited
              + ", main "
              + now
              + ", base "
              + base,
          "Nothing was published by this run.",
          "See who else works on this register.");
    }
    main.put(fund, audited);
    dropBranches(fund, branch);
  }

  @Override
  public void dropBranches(String fund, String branch) {
    branches.keySet().removeIf(name -> name.startsWith(branch(fund, branch)));
  }

  private static String branch(String fund, String branch) {
    return fund + "/" + branch + "-";
  }

  @Override
  public void writeAccounts(String fund, LocalDate date, long snapshot, OutputStream out) {
    try {
      out.write(snapshots.get(snapshot).csv());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public DigestComparison compareDigest(
      String fund, LocalDate date, String root, String cellsLocation, NightProgress progress) {
    throw new UnsupportedOperationException();
  }

  @Override
  public RegisterUpkeep upkeep(String fund) {
    throw new UnsupportedOperationException();
  }

  @Override
  public VerificationSources verificationSources(String fund) {
    throw new UnsupportedOperationException();
  }

  @Override
  public VerificationMethod verificationInSql(String fund) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Statement statement(String fund, long account, LocalDate from, LocalDate to) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<RowProof> prove(String fund, LocalDate date, long account, String cells) {
    return Optional.empty();
  }

  @Override
  public void close() {}
}
