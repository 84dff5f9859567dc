package org.wanfen.sample.generate;

/** Is told how far the generator is. */
public interface ProgressListener {

  /** Does nothing. */
  ProgressListener NONE = (rows, ofRows) -> {};

  /**
   * Some rows more are written. Called every so often, by one thread at a time.
   *
   * @param rows rows written so far: of the opening register and of all orders files
   * @param ofRows rows there will be
   */
  void written(long rows, long ofRows);
}
