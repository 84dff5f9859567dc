package org.wanfen.cli.home;

import org.wanfen.batch.home.Home;

/** Opens homes. */
@FunctionalInterface
public interface HomeOpener {

  /**
   * Opens a home for this process.
   *
   * @throws org.wanfen.fund.failure.WanfenException HOME_IN_USE if another process has it open
   */
  OpenHome open(Home home);
}
