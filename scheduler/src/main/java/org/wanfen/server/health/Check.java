package org.wanfen.server.health;

import java.util.Optional;

/** Something without which a server cannot do its work. */
@FunctionalInterface
interface Check {

  /** What is wrong with it, in words; empty if it is as it should be. May take its time. */
  Optional<String> wrong() throws Exception;
}
