/**
 * The reference calculation: what every night of a dataset must come to.
 *
 * <p>Single-threaded, over lists and sorted maps, with {@link java.math.BigInteger} where a product
 * may not fit, and with its own reading of every file. It follows the fund's rules sentence by
 * sentence and is written to be checked by reading, not to be fast. It shares nothing with the
 * settlement but the plain values of the fund model, so that agreement between the two means
 * something.
 *
 * <p>It also computes a single night anew, from the register of the day before ({@link
 * org.wanfen.sample.reference.ReferenceStart}): what the nights before have seen of the night's
 * event ids it finds in their feeds.
 *
 * <p>Start with {@link org.wanfen.sample.reference.ReferenceDataset#read} and {@link
 * org.wanfen.sample.reference.ReferenceCalculation#of}; each {@link
 * org.wanfen.sample.reference.ReferenceNight} gives the register, the bytes of accounts.csv, the
 * summary, and the rows set aside. {@link org.wanfen.sample.reference.ExpectedWriter} writes them
 * as a dataset's {@code expected/}.
 */
package org.wanfen.sample.reference;
