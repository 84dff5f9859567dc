package org.wanfen.batch.night;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The attempts that this process works on, by their number in the records. */
final class NightsAtWork {

  private final Map<Long, NightAtWork> byId = new ConcurrentHashMap<>();

  void add(NightAtWork night) {
    byId.put(night.id(), night);
  }

  void remove(NightAtWork night) {
    byId.remove(night.id());
  }

  boolean has(long id) {
    return byId.containsKey(id);
  }

  NightAtWork get(long id) {
    NightAtWork night = byId.get(id);
    if (night == null) {
      throw new IllegalStateException("night " + id + " is not at work in this process");
    }
    return night;
  }
}
