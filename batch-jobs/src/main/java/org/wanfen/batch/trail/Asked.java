package org.wanfen.batch.trail;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What somebody asks for, or what happens on somebody's behalf.
 *
 * @param by who, by their own statement
 * @param action what, as the command is called
 * @param fund the fund's code, if it is about one
 * @param date the business date, if it is about one
 * @param attempt the attempt, if it is about one
 * @param reason why, if a reason was given
 */
public record Asked(
    String by,
    String action,
    Optional<String> fund,
    Optional<LocalDate> date,
    Optional<Integer> attempt,
    Optional<String> reason) {

  /** About a fund. */
  public static Asked about(String by, String action, String fund) {
    return new Asked(
        by, action, Optional.of(fund), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** The same, about a date of the fund. */
  public Asked on(LocalDate day) {
    return new Asked(by, action, fund, Optional.of(day), attempt, reason);
  }

  /** The same, about an attempt at that date. */
  public Asked attempt(int number) {
    return new Asked(by, action, fund, date, Optional.of(number), reason);
  }

  /** The same, with a reason or without one. */
  public Asked because(Optional<String> why) {
    return new Asked(by, action, fund, date, attempt, why);
  }

  /** The same, for a reason. */
  public Asked because(String why) {
    return because(Optional.of(why));
  }
}
