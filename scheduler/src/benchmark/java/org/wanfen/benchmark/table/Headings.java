package org.wanfen.benchmark.table;

import java.util.List;
import org.wanfen.cli.screen.Figures;

/** The first lines of every table: what was measured, and where. */
final class Headings {

  private Headings() {}

  static List<String> of(Setting setting, String runs, int count) {
    return List.of(
        Figures.count(setting.accounts())
            + " accounts, "
            + Figures.count(setting.orders())
            + " orders, the night of "
            + setting.date()
            + " after "
            + setting.earlierNights()
            + " others, seed "
            + setting.seed(),
        setting.cores()
            + (setting.cores() == 1 ? " core" : " cores")
            + ", heap "
            + setting.heap()
            + ", "
            + setting.java()
            + ", "
            + setting.machine(),
        runs + " " + count + (count == 1 ? " run" : " runs"));
  }
}
