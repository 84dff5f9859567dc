/**
 * Small random datasets for property tests: odd on purpose, and the same for the same seed.
 *
 * <p>{@link org.wanfen.sample.random.RandomDatasets} writes one; {@link
 * org.wanfen.sample.random.RandomOptions} says what may happen in it. While it writes, it runs the
 * reference calculation along, so that orders can aim at what accounts really have: all of it, one
 * fen more, the very limit.
 */
package org.wanfen.sample.random;
