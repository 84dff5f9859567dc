package org.wanfen.server.alarm;

import java.util.List;
import java.util.Optional;

/** The alarms of a home. */
public interface Alarms {

  /** Those in force, the oldest first. */
  List<Alarm> inForce();

  /**
   * Those in force and those that are over, the newest first.
   *
   * @param most how many at most, at least 1
   */
  List<Alarm> history(int most);

  /** An alarm by its number. */
  Optional<Alarm> find(long id);

  /**
   * Keeps that somebody has seen an alarm; it is in force as before. Leaves an entry in the trail.
   *
   * @param by who
   * @return false if there is no such alarm, or somebody has said so before
   */
  boolean acknowledge(long id, String by);
}
