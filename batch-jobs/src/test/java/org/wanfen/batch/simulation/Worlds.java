package org.wanfen.batch.simulation;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The worlds at hand, for file systems and drivers, which libraries make by their names. */
final class Worlds {

  private static final Map<String, World> BY_NAME = new ConcurrentHashMap<>();

  private Worlds() {}

  static void add(World world) {
    SimDriver.register();
    BY_NAME.put(world.name(), world);
  }

  static void remove(World world) {
    BY_NAME.remove(world.name());
  }

  static World of(String name) {
    World world = BY_NAME.get(name);
    if (world == null) {
      throw new IllegalStateException("there is no world " + name);
    }
    return world;
  }
}
