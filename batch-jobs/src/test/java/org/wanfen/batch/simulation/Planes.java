package org.wanfen.batch.simulation;

import java.time.LocalDate;
import org.wanfen.settlement.plane.DataPlane;
import org.wanfen.settlement.plane.PlaneSettings;

/** The data planes of a world, and what everyone sees of its register. */
interface Planes {

  /** Opens a data plane for a process. */
  DataPlane open(PlaneSettings settings);

  /** Whether a night writes down the rows that it sets aside, one by one. */
  boolean listsRows();

  /** What everyone sees of a fund now, looked at from outside. */
  Seen seen(String fund);

  /**
   * A published register.
   *
   * @param date its last date
   * @param csv accounts.csv of that date
   */
  record Seen(LocalDate date, String csv) {}
}
