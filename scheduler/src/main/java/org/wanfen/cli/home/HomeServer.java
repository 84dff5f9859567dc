package org.wanfen.cli.home;

import java.util.function.Consumer;
import org.wanfen.batch.home.Home;
import org.wanfen.server.Server;

/** Serves homes, and lets people in. */
public interface HomeServer {

  /**
   * Serves a home until the process is asked to end.
   *
   * @param ready hears of the server once it can be used
   * @throws org.wanfen.fund.failure.WanfenException HOME_IN_USE if another process has the home
   *     open
   */
  void serve(Home home, Consumer<Server> ready);

  /**
   * Gives somebody a password for one time.
   *
   * @param name who gets it
   * @param by who asks, by their own statement
   * @return the password
   * @throws org.wanfen.fund.failure.WanfenException NO_SUCH_PERSON; HOME_IN_USE as above
   */
  String resetPassword(Home home, String name, String by);
}
