package org.wanfen.batch.simulation;

import java.util.EnumSet;
import java.util.Set;

/**
 * What a process does to the world through a port.
 *
 * @param port the port
 * @param name what is done to what, the same in every run of the same seed
 * @param traits what kinds of it there are faults for
 */
record Action(Port port, String name, Set<Trait> traits) {

  /** Where a process meets the world. */
  enum Port {
    FILES,
    DATABASE,
    REGISTER,
    CLOCK
  }

  /** What matters about an action for faults. */
  enum Trait {
    /** It changes what outlives the process. */
    DURABLE,
    /** It needs room on the disk. */
    NEEDS_ROOM,
    /** It puts bytes into a file. */
    BYTES,
    RENAME,
    COMMIT
  }

  static Action of(Port port, String name, Trait... traits) {
    Set<Trait> set = EnumSet.noneOf(Trait.class);
    set.addAll(Set.of(traits));
    return new Action(port, name, set);
  }

  boolean is(Trait trait) {
    return traits.contains(trait);
  }
}
