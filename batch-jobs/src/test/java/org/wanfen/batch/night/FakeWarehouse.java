package org.wanfen.batch.night;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.fund.order.OrderType;
import org.wanfen.fund.order.QuarantineReason;
import org.wanfen.fund.register.AccountDay;
import org.wanfen.fund.terms.FundTerms;
import org.wanfen.settlement.digest.RowProof;
import org.wanfen.settlement.feed.FeedFile;
import org.wanfen.settlement.feed.FeedFolder;
import org.wanfen.settlement.files.FileStore;
import org.wanfen.settlement.files.Locations;
import org.wanfen.settlement.night.AuditFigures;
import org.wanfen.settlement.night.FeedReading;
import org.wanfen.settlement.night.NightPlan;
import org.wanfen.settlement.night.NightProgress;
import org.wanfen.settlement.night.NightWork;
import org.wanfen.settlement.night.RegisterDigest;
import org.wanfen.settlement.night.ResidueCut;
import org.wanfen.settlement.night.SettlementTotals;
import org.wanfen.settlement.night.SettlementTotals.Tally;
import org.wanfen.settlement.night.WrittenRegister;
import org.wanfen.settlement.plane.DataPlane;
import org.wanfen.settlement.plane.RegisterUpkeep;

/**
 * A warehouse in memory, which outlives the control planes that work with it as a disk would.
 *
 * <p>Its funds have totals but no accounts; every row of a feed is an accepted subscription, and
 * all pending ones are confirmed when the night confirms. Tests hang what they like on its calls.
 */
final class FakeWarehouse {

  /** The totals of a register. */
  record Totals(LocalDate date, long accounts, long unitsFen, long pendingFen) {}

  private final Map<String, Long> main = new HashMap<>();
  private final Map<Long, Totals> snapshots = new HashMap<>();
  private final Map<String, Totals> byDate = new HashMap<>();
  private final Map<String, Long> branches = new HashMap<>();
  private final Map<String, Integer> buckets = new HashMap<>();
  private LocalDate rowsFrom;
  private LocalDate eventIdsFrom;
  private RegisterUpkeep.Cleaning cleaning;
  private final Map<String, Runnable> hooks = new ConcurrentHashMap<>();
  private final List<String> calls = new ArrayList<>();
  private volatile NightProgress progress = NightProgress.silent();
  private long lastSnapshot = 100;
  private long missingIncomeFen;
  private long outOfPlace;
  private long quarantined;
  private long late;
  private long forNextTradingDay;
  private long settledTooMuchFen;

  /** A data plane on this warehouse: one for each control plane. */
  DataPlane plane() {
    return new Plane();
  }

  /** Has something happen at a call, for example {@code settle} or {@code publish.after}. */
  void at(String call, Runnable happens) {
    hooks.put(call, happens);
  }

  /** Nothing happens any more. */
  void calm() {
    hooks.clear();
  }

  /** Loses this much of the income when the register is written. */
  void loseIncome(long fen) {
    missingIncomeFen = fen;
  }

  /** Puts this many accounts into other accounts' places when the register is written. */
  void misplace(long accounts) {
    outOfPlace = accounts;
  }

  /** Settles another total than it should. */
  void settleTooMuch(long fen) {
    settledTooMuchFen = fen;
  }

  /** Finds this many events of each feed late. */
  void late(long events) {
    late = events;
  }

  /** Quarantines this many rows of each feed. */
  void quarantine(long rows) {
    quarantined = rows;
  }

  /** Puts this many events of each feed on the next trading day. */
  void forNextTradingDay(long events) {
    forNextTradingDay = events;
  }

  /** Where the night at work tells how far it has come. */
  NightProgress progress() {
    return progress;
  }

  synchronized List<String> calls() {
    return List.copyOf(calls);
  }

  synchronized Totals published(String fund) {
    return snapshots.get(main.get(fund));
  }

  synchronized Map<String, Long> branches() {
    return Map.copyOf(branches);
  }

  /** What was asked for when it was cleaned last. */
  synchronized RegisterUpkeep.Cleaning cleaning() {
    return cleaning;
  }

  /** Alters the rows of a date as somebody would who goes around the program. */
  synchronized void alter(String fund, LocalDate date) {
    byDate.computeIfPresent(
        fund + date,
        (key, was) -> new Totals(was.date(), was.accounts(), was.unitsFen() + 1, was.pendingFen()));
  }

  private static String root(Totals totals) {
    return org.wanfen.settlement.files.Sha256.of(totals.toString());
  }

  /** Moves a register as somebody else would. */
  synchronized void moveElsewhere(String fund) {
    snapshots.put(++lastSnapshot, snapshots.get(main.get(fund)));
    main.put(fund, lastSnapshot);
  }

  private void call(String name) {
    synchronized (this) {
      calls.add(name);
    }
    Runnable happens = hooks.get(name);
    if (happens != null) {
      happens.run();
    }
  }

  private final class Plane implements DataPlane {

    @Override
    public org.wanfen.settlement.verify.VerificationSources verificationSources(String fund) {
      throw new UnsupportedOperationException("no rows are kept here");
    }

    @Override
    public org.wanfen.settlement.verify.VerificationMethod verificationInSql(String fund) {
      throw new UnsupportedOperationException("no rows are kept here");
    }

    @Override
    public RegisterState openRegister(
        FundTerms terms, String opening, Consumer<Runnable> alone, NightProgress progress) {
      call("openRegister");
      List<String> lines =
          new String(
                  FileStore.of(Map.of())
                      .read(
                          Locations.path(opening),
                          new org.wanfen.settlement.files.InputFile(
                              "opening.csv", ErrorCode.OPENING_INVALID),
                          1_000_000),
                  StandardCharsets.UTF_8)
              .lines()
              .skip(1)
              .toList();
      long units = 0;
      for (String line : lines) {
        units += org.wanfen.fund.money.Fen.parse(line.split(",", -1)[1]);
      }
      Totals totals = new Totals(terms.firstDate().minusDays(1), lines.size(), units, 0);
      synchronized (FakeWarehouse.this) {
        alone.accept(
            () -> {
              snapshots.put(++lastSnapshot, totals);
              main.put(terms.code(), lastSnapshot);
            });
        call("openRegister.after");
        return state(terms.code()).orElseThrow();
      }
    }

    @Override
    public Optional<RegisterState> register(String fund) {
      synchronized (FakeWarehouse.this) {
        return state(fund);
      }
    }

    private Optional<RegisterState> state(String fund) {
      return Optional.ofNullable(main.get(fund))
          .map(
              snapshot -> {
                Totals totals = snapshots.get(snapshot);
                return new RegisterState(
                    snapshot, totals.date(), totals.accounts(), totals.unitsFen());
              });
    }

    @Override
    public NightWork night(NightPlan plan, NightProgress listener) {
      progress = listener;
      return new Work(plan);
    }

    @Override
    public void publish(String fund, String branch, long audited, long base) {
      call("publish");
      synchronized (FakeWarehouse.this) {
        long now = main.get(fund);
        if (now != audited) {
          String branches = fund + "/" + branch + "-";
          boolean held =
              FakeWarehouse.this.branches.entrySet().stream()
                  .anyMatch(
                      each -> each.getKey().startsWith(branches) && each.getValue() == audited);
          if (!held || now != base) {
            throw new WanfenException(ErrorCode.BASE_MOVED, "moved", "safe", "look");
          }
          main.put(fund, audited);
          byDate.put(fund + snapshots.get(audited).date(), snapshots.get(audited));
          FakeWarehouse.this.branches.keySet().removeIf(name -> name.startsWith(branches));
        }
      }
      call("publish.after");
    }

    @Override
    public void dropBranches(String fund, String branch) {
      call("dropBranches");
      synchronized (FakeWarehouse.this) {
        branches.keySet().removeIf(name -> name.startsWith(fund + "/" + branch + "-"));
      }
    }

    @Override
    public void writeAccounts(String fund, LocalDate date, long snapshot, OutputStream out) {
      try {
        out.write("accounts of ".getBytes(StandardCharsets.UTF_8));
        call("writeAccounts");
        out.write((snapshots.get(snapshot) + "\n").getBytes(StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public DigestComparison compareDigest(
        String fund, LocalDate date, String root, String cellsLocation, NightProgress heard) {
      call("compareDigest");
      boolean agrees = root(byDate.get(fund + date)).equals(root);
      return new DigestComparison(agrees, agrees ? List.of() : List.of("a file was altered"));
    }

    @Override
    public RegisterUpkeep upkeep(String fund) {
      return new Upkeep(fund);
    }

    @Override
    public Optional<RowProof> prove(
        String fund, LocalDate date, long account, String cellsLocation) {
      return Optional.empty();
    }

    @Override
    public Statement statement(String fund, long account, LocalDate from, LocalDate to) {
      return new Statement(
          account == 1
              ? List.of(new StatementLine(from, new AccountDay(1, 0, 0, 0, 0, 0, 0, 0, 0, 0)))
              : List.of(),
          0);
    }

    @Override
    public void close() {}
  }

  private final class Upkeep implements RegisterUpkeep {
    private final String fund;

    Upkeep(String fund) {
      this.fund = fund;
    }

    @Override
    public int buckets() {
      return buckets.getOrDefault(fund, 1);
    }

    @Override
    public RewrittenDay rebucket(int wanted, NightProgress progress) {
      call("rebucket");
      synchronized (FakeWarehouse.this) {
        Totals totals = snapshots.get(main.get(fund));
        snapshots.put(++lastSnapshot, totals);
        return new RewrittenDay(
            totals.date(), main.get(fund), lastSnapshot, buckets(), wanted, totals.accounts());
      }
    }

    @Override
    public Optional<LocalDate> rowsFrom() {
      return Optional.ofNullable(rowsFrom);
    }

    @Override
    public Optional<LocalDate> eventIdsFrom() {
      call("eventIdsFrom");
      return Optional.ofNullable(eventIdsFrom);
    }

    @Override
    public List<Removed> clean(Cleaning wanted, Consumer<Runnable> alone) {
      call("clean");
      cleaning = wanted;
      if (!wanted.dryRun()) {
        wanted.rowsFrom().ifPresent(date -> alone.accept(() -> rowsFrom = date));
        wanted.eventIdsFrom().ifPresent(date -> eventIdsFrom = date);
        branches.keySet().removeIf(name -> name.startsWith(fund + "/"));
      }
      call("clean.after");
      return List.of(new Removed(Waste.BRANCHES, 1, 0));
    }

    @Override
    public void adopt(RewrittenDay day) {
      call("adopt");
      main.put(fund, day.snapshot());
      buckets.put(fund, day.buckets());
    }
  }

  private final class Work implements NightWork {
    private final NightPlan plan;
    private final FileStore files = FileStore.of(Map.of());

    Work(NightPlan plan) {
      this.plan = plan;
    }

    private void allAccounts() {
      progress.advanced(before().accounts(), before().accounts());
    }

    private Totals before() {
      return snapshots.get(plan.baseSnapshot());
    }

    private FeedFolder feed() {
      var kept = Locations.path(plan.inputsFolder());
      var inbox = Locations.path(plan.inboxFolder());
      FeedFolder feed = null;
      if (files.exists(inbox)) {
        feed = FeedFolder.read(files, inbox, plan.terms().code(), plan.date());
        for (FeedFile file : feed.files()) {
          copy(file, Locations.child(kept, file.name()));
        }
      }
      return FeedFolder.read(files, kept, plan.terms().code(), plan.date());
    }

    private void copy(FeedFile file, org.apache.hadoop.fs.Path to) {
      try (var in = files.open(file.path());
          var out = files.create(to)) {
        in.transferTo(out);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public FeedReading readFeed() {
      call("readFeed");
      List<FeedReading.FileReading> read = new ArrayList<>();
      long rows = 0;
      for (FeedFile file : feed().files()) {
        Map<OrderType, Long> totals = new EnumMap<>(OrderType.class);
        for (OrderType type : OrderType.values()) {
          totals.put(type, file.listed().totals().of(type));
        }
        String text =
            new String(
                files.read(
                    file.path(),
                    new org.wanfen.settlement.files.InputFile(file.name(), ErrorCode.INPUT_DAMAGED),
                    1_000_000),
                StandardCharsets.UTF_8);
        String sha256 =
            org.wanfen.settlement.files.Sha256.of(text.getBytes(StandardCharsets.UTF_8));
        if (!sha256.equals(file.listed().sha256())) {
          throw new WanfenException(
              ErrorCode.INPUT_DAMAGED, file.name() + ": sha256 differs", "safe", "again");
        }
        read.add(
            new FeedReading.FileReading(
                file.name(), text.lines().count() - 1, text.length(), sha256, totals));
        rows += text.lines().count() - 1;
      }
      Map<QuarantineReason, Long> reasons = new EnumMap<>(QuarantineReason.class);
      if (quarantined > 0) {
        reasons.put(QuarantineReason.BAD_AMOUNT, quarantined);
      }
      progress.advanced(rows, rows);
      call("readFeed.after");
      return new FeedReading(
          read, 0, reasons, rows - quarantined, late, forNextTradingDay, Map.of());
    }

    private long subscribedNowFen() {
      return feed().files().stream().mapToLong(file -> file.listed().totals().subscribeFen()).sum();
    }

    @Override
    public SettlementTotals settle(long poolFen) {
      call("settle");
      if (before().unitsFen() == 0 && poolFen != 0) {
        throw new WanfenException(ErrorCode.NO_ENTITLED_UNITS, "no units", "safe", "look");
      }
      Map<OrderType, Tally> accepted = new EnumMap<>(OrderType.class);
      for (OrderType type : OrderType.values()) {
        accepted.put(type, new Tally(0, 0));
      }
      long rows = feed().files().stream().mapToLong(file -> file.listed().rows()).sum();
      accepted.put(
          OrderType.SUBSCRIBE,
          new Tally(rows - quarantined, subscribedNowFen() + settledTooMuchFen));
      SettlementTotals totals =
          new SettlementTotals(
              before().accounts(),
              0,
              before().unitsFen(),
              before().pendingFen(),
              0,
              accepted,
              Map.of(),
              0,
              0,
              0,
              0,
              before().unitsFen(),
              Math.abs(poolFen));
      allAccounts();
      call("settle.after");
      return totals;
    }

    @Override
    public ResidueCut cutResidue(long poolFen) {
      call("cutResidue");
      allAccounts();
      return new ResidueCut(0, 0, 0, 0, 1);
    }

    @Override
    public WrittenRegister write(long poolFen, ResidueCut cut) {
      call("write");
      Totals closing = closing(poolFen);
      long snapshot;
      synchronized (FakeWarehouse.this) {
        snapshot = ++lastSnapshot;
        snapshots.put(snapshot, closing);
        branches.put(plan.terms().code() + "/" + plan.branch() + "-" + snapshot, snapshot);
      }
      allAccounts();
      call("write.after");
      return new WrittenRegister(
          snapshot,
          closing.accounts(),
          1,
          1,
          poolFen,
          confirmed(),
          0,
          0,
          closing.unitsFen(),
          closing.pendingFen(),
          0);
    }

    private long confirmed() {
      return plan.confirms() ? before().pendingFen() + subscribedNowFen() : 0;
    }

    private Totals closing(long poolFen) {
      long pending = plan.confirms() ? 0 : before().pendingFen() + subscribedNowFen();
      long units = before().unitsFen() + poolFen - missingIncomeFen + confirmed();
      return new Totals(plan.date(), before().accounts(), units, pending);
    }

    @Override
    public AuditFigures audit(long poolFen, long entitledUnitsFen, long snapshot) {
      call("audit");
      allAccounts();
      Totals closing = snapshots.get(snapshot);
      return new AuditFigures(
          closing.accounts() - outOfPlace,
          outOfPlace,
          before().unitsFen(),
          before().unitsFen(),
          0,
          0,
          poolFen - missingIncomeFen,
          confirmed(),
          0,
          closing.unitsFen(),
          closing.pendingFen(),
          0,
          0,
          0,
          Optional.of(new AuditFigures.SharesFound(0, 0)));
    }

    @Override
    public RegisterDigest digest(long snapshot) {
      call("digest");
      allAccounts();
      Totals closing = snapshots.get(snapshot);
      call("digest.after");
      return new RegisterDigest(root(closing), closing.accounts(), closing.unitsFen());
    }

    @Override
    public void close() {
      call("close");
    }
  }
}
