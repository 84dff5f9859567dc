package org.wanfen.server.schedule;

import java.util.List;
import java.util.Optional;

/** The schedules of the funds whose nights run by themselves. */
public interface Schedules {

  /** All of them, by fund. */
  List<ScheduleLine> all();

  /** That of a fund; empty if its nights do not run by themselves. */
  Optional<ScheduleLine> of(String fund);

  /**
   * Begins and resumes no nights of a fund until that is taken back; a night at work goes on. Kept
   * over restarts; leaves an entry in the trail.
   *
   * @param by who says so
   * @param reason why
   * @throws org.wanfen.fund.failure.WanfenException NO_SUCH_FUND if the fund has no schedule,
   *     WRONG_STATE if it is paused already
   */
  void pause(String fund, String by, String reason);

  /**
   * Takes a pause back; for a schedule that has stopped because a night could not begin, has it try
   * again. Leaves an entry in the trail.
   *
   * @param by who says so
   * @param reason why
   * @throws org.wanfen.fund.failure.WanfenException NO_SUCH_FUND if the fund has no schedule,
   *     WRONG_STATE if there is nothing to take back, or if it is paused in the settings
   */
  void resume(String fund, String by, String reason);
}
