package org.wanfen.cli.home;

import java.util.Objects;
import org.wanfen.batch.operations.AccountQueries;
import org.wanfen.batch.operations.CertificateQueries;
import org.wanfen.batch.operations.FundOperations;
import org.wanfen.batch.operations.NightExports;
import org.wanfen.batch.operations.NightOperations;
import org.wanfen.batch.operations.NightQueries;
import org.wanfen.batch.operations.TrailQueries;
import org.wanfen.batch.operations.UpkeepOperations;
import org.wanfen.batch.operations.VerificationOperations;
import org.wanfen.batch.program.ControlPlane;

/**
 * A home whose control plane is at work in this process.
 *
 * @param plane the control plane, which ends with this
 */
public record StartedHome(ControlPlane plane) implements OpenHome {

  /** Makes the home. */
  public StartedHome {
    Objects.requireNonNull(plane, "plane");
  }

  @Override
  public FundOperations funds() {
    return plane.funds();
  }

  @Override
  public NightOperations nights() {
    return plane.nights();
  }

  @Override
  public NightQueries queries() {
    return plane.queries();
  }

  @Override
  public CertificateQueries certificates() {
    return plane.certificates();
  }

  @Override
  public TrailQueries trail() {
    return plane.trail();
  }

  @Override
  public AccountQueries accounts() {
    return plane.accounts();
  }

  @Override
  public NightExports exports() {
    return plane.exports();
  }

  @Override
  public UpkeepOperations upkeep() {
    return plane.upkeep();
  }

  @Override
  public VerificationOperations verification() {
    return plane.verification();
  }

  @Override
  public void close() {
    plane.close();
  }
}
