package org.wanfen.server.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.wanfen.batch.operations.NightState;

/**
 * How a fund stands when its schedule looks.
 *
 * @param date the first night that is not published
 * @param attempt the newest attempt at it, mock runs left out; empty if there is none
 * @param unreported the last published night, if it was cut off before its report
 * @param held whether a run that is alive holds the fund's lease, or this server has a night of it
 * @param paused whether nothing is to begin
 * @param refused why the night could not begin or go on when it was tried; empty if it was not, or
 *     if somebody has done something about it
 * @param now the time
 */
record Situation(
    LocalDate date,
    Optional<Attempt> attempt,
    Optional<Attempt> unreported,
    boolean held,
    boolean paused,
    Optional<String> refused,
    Instant now) {

  /**
   * An attempt at a night.
   *
   * @param date the business date
   * @param state its state
   * @param stoppedByServer whether it was a server that asked it to stop, because it was closed
   * @param notice why it stands where it stands
   * @param inbox the inbox that it was begun from
   */
  record Attempt(
      LocalDate date,
      NightState state,
      boolean stoppedByServer,
      Optional<String> notice,
      String inbox) {}
}
