package org.wanfen.cli;

import java.util.function.Consumer;
import org.wanfen.batch.home.Home;
import org.wanfen.cli.home.HomeServer;
import org.wanfen.server.Server;

/** For commands that must not serve anything. */
final class NoServer implements HomeServer {

  @Override
  public void serve(Home home, Consumer<Server> ready) {
    throw new AssertionError("serves " + home);
  }

  @Override
  public String resetPassword(Home home, String name, String by) {
    throw new AssertionError("lets " + name + " into " + home);
  }
}
