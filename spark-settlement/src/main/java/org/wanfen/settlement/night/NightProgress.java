package org.wanfen.settlement.night;

/** Hears how far a step of the night has come. Called from any thread; must return at once. */
public interface NightProgress {

  /**
   * The step has come this far.
   *
   * @param done units of work done, for example accounts or rows
   * @param total units of work in all; 0 while unknown
   */
  void advanced(long done, long total);

  /** A part of the step's work begins. */
  default void partBegan(Part part) {}

  /**
   * A part of the step's work has ended.
   *
   * @param done whether it is done; otherwise it begins again, or the step fails
   */
  default void partEnded(Part part, boolean done) {}

  /**
   * A part of a step's work, done by one task.
   *
   * @param wave which parts are alike: those of a wave take about the same time
   * @param number its number within the wave, from 0
   * @param name what people call it, for example {@code bucket 17}
   */
  record Part(int wave, int number, String name) {}

  /** Hears nothing. */
  static NightProgress silent() {
    return (done, total) -> {};
  }
}
