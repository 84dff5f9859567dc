package org.wanfen.batch.simulation;

/**
 * What an action does when nothing befalls it.
 *
 * @param <T> what it comes to
 */
@FunctionalInterface
interface Effect<T> {

  /** Takes effect. */
  T take() throws Exception;

  /** Takes effect in part, where that is possible: the bytes that reach the disk of a write. */
  default void takePart() throws Exception {}
}
