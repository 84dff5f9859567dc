package org.wanfen.server.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** What a schedule has to do now. */
sealed interface NextStep {

  /**
   * Nothing before a time.
   *
   * @param date the night that is next
   */
  record Wait(LocalDate date) implements NextStep {}

  /** Nothing: it is paused. */
  record StayPaused(LocalDate date) implements NextStep {}

  /** Nothing: the night is at work. */
  record LetRun(LocalDate date) implements NextStep {}

  /** Nothing: a person has to decide first. */
  record LeaveToPerson(LocalDate date, StoppedBecause because, Optional<String> detail)
      implements NextStep {}

  /**
   * Begin the night if its feed is there.
   *
   * @param feedDueAt when it is an alarm that it is not
   */
  record BeginWithFeed(LocalDate date, Instant feedDueAt) implements NextStep {}

  /**
   * Go on with a night that was cut off.
   *
   * @param inbox the inbox that it was begun from
   */
  record GoOn(LocalDate date, String inbox) implements NextStep {}
}
