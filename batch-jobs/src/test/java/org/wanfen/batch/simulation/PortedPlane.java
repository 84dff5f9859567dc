package org.wanfen.batch.simulation;

import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.wanfen.batch.simulation.Action.Port;
import org.wanfen.batch.simulation.Action.Trait;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.fund.terms.FundTerms;
import org.wanfen.settlement.digest.RowProof;
import org.wanfen.settlement.night.AuditFigures;
import org.wanfen.settlement.night.FeedReading;
import org.wanfen.settlement.night.NightPlan;
import org.wanfen.settlement.night.NightProgress;
import org.wanfen.settlement.night.NightWork;
import org.wanfen.settlement.night.RegisterDigest;
import org.wanfen.settlement.night.ResidueCut;
import org.wanfen.settlement.night.SettlementTotals;
import org.wanfen.settlement.night.WrittenRegister;
import org.wanfen.settlement.plane.DataPlane;
import org.wanfen.settlement.plane.RegisterUpkeep;
import org.wanfen.settlement.verify.VerificationMethod;
import org.wanfen.settlement.verify.VerificationSources;

/** A data plane as a process sees it: what is asked of it are actions. */
final class PortedPlane implements DataPlane {

  private final World world;
  private final SimProcess process;
  private final DataPlane plane;

  PortedPlane(World world, SimProcess process, DataPlane plane) {
    this.world = world;
    this.process = process;
    this.plane = plane;
  }

  private <T> T reads(String name, Effect<T> effect) {
    return act(Action.of(Port.REGISTER, name), effect);
  }

  private <T> T changes(String name, Effect<T> effect) {
    return act(Action.of(Port.REGISTER, name, Trait.DURABLE), effect);
  }

  private <T> T act(Action action, Effect<T> effect) {
    try {
      return world.act(process, action, effect);
    } catch (Befallen e) {
      boolean unknown = action.name().equals("publish") && e.fault() == Fault.REGISTER_ANSWER_LOST;
      throw new WanfenException(
          unknown ? ErrorCode.PUBLICATION_UNKNOWN : ErrorCode.MACHINE_FAULT,
          e.getMessage(),
          "What was published before is untouched.",
          "Give the same command again.",
          e);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public RegisterState openRegister(
      FundTerms terms, String opening, Consumer<Runnable> alone, NightProgress progress) {
    return changes("openRegister", () -> plane.openRegister(terms, opening, alone, progress));
  }

  @Override
  public Optional<RegisterState> register(String fund) {
    return reads("register", () -> plane.register(fund));
  }

  @Override
  public NightWork night(NightPlan plan, NightProgress progress) {
    return new Work(reads("night", () -> plane.night(plan, progress)));
  }

  @Override
  public void publish(String fund, String branch, long audited, long base) {
    boolean unused =
        changes(
            "publish",
            () -> {
              plane.publish(fund, branch, audited, base);
              return true;
            });
  }

  @Override
  public void dropBranches(String fund, String branch) {
    boolean unused =
        changes(
            "dropBranches",
            () -> {
              plane.dropBranches(fund, branch);
              return true;
            });
  }

  @Override
  public void writeAccounts(String fund, LocalDate date, long snapshot, OutputStream out) {
    plane.writeAccounts(fund, date, snapshot, out);
  }

  @Override
  public DigestComparison compareDigest(
      String fund, LocalDate date, String root, String cellsLocation, NightProgress progress) {
    return plane.compareDigest(fund, date, root, cellsLocation, progress);
  }

  @Override
  public RegisterUpkeep upkeep(String fund) {
    return plane.upkeep(fund);
  }

  @Override
  public VerificationSources verificationSources(String fund) {
    return plane.verificationSources(fund);
  }

  @Override
  public VerificationMethod verificationInSql(String fund) {
    return plane.verificationInSql(fund);
  }

  @Override
  public Statement statement(String fund, long account, LocalDate from, LocalDate to) {
    return plane.statement(fund, account, from, to);
  }

  @Override
  public Optional<RowProof> prove(String fund, LocalDate date, long account, String cells) {
    return plane.prove(fund, date, account, cells);
  }

  @Override
  public void close() {
    // What is of the process ends with it; what is of the world stays.
  }

  /** The work of a night, likewise. */
  private final class Work implements NightWork {
    private final NightWork work;

    Work(NightWork work) {
      this.work = work;
    }

    @Override
    public FeedReading readFeed() {
      return changes("readFeed", work::readFeed);
    }

    @Override
    public SettlementTotals settle(long poolFen) {
      return changes("settle", () -> work.settle(poolFen));
    }

    @Override
    public ResidueCut cutResidue(long poolFen) {
      return reads("cutResidue", () -> work.cutResidue(poolFen));
    }

    @Override
    public WrittenRegister write(long poolFen, ResidueCut cut) {
      return changes("write", () -> work.write(poolFen, cut));
    }

    @Override
    public AuditFigures audit(long poolFen, long entitledUnitsFen, long snapshot) {
      return reads("audit", () -> work.audit(poolFen, entitledUnitsFen, snapshot));
    }

    @Override
    public RegisterDigest digest(long snapshot) {
      return changes("digest", () -> work.digest(snapshot));
    }

    @Override
    public void close() {
      work.close();
    }
  }
}
