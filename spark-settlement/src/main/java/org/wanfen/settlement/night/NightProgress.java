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

  /** Hears nothing. */
  static NightProgress silent() {
    return (done, total) -> {};
  }
}
