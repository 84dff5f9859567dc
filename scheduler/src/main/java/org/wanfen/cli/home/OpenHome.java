package org.wanfen.cli.home;

import org.wanfen.batch.operations.AccountQueries;
import org.wanfen.batch.operations.CertificateQueries;
import org.wanfen.batch.operations.FundOperations;
import org.wanfen.batch.operations.NightExports;
import org.wanfen.batch.operations.NightOperations;
import org.wanfen.batch.operations.NightQueries;
import org.wanfen.batch.operations.TrailQueries;
import org.wanfen.batch.operations.UpkeepOperations;
import org.wanfen.batch.operations.VerificationOperations;

/** A home that this process has open, until it closes it. */
public interface OpenHome extends AutoCloseable {

  /** Opens funds and changes them. */
  FundOperations funds();

  /** Runs nights and decides about them. */
  NightOperations nights();

  /** What happened to the nights. */
  NightQueries queries();

  /** The certificates of published nights. */
  CertificateQueries certificates();

  /** What is in the trail. */
  TrailQueries trail();

  /** One account's statement. */
  AccountQueries accounts();

  /** Exports and reports. */
  NightExports exports();

  /** What is done to registers between nights. */
  UpkeepOperations upkeep();

  /** Does published nights again. */
  VerificationOperations verification();

  @Override
  void close();
}
