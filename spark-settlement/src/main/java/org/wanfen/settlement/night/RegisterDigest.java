package org.wanfen.settlement.night;

/**
 * The digest of the register of a date: the same for the same rows, however they are divided into
 * files.
 *
 * @param root the root of the tree over all accounts, in lower-case hexadecimal
 * @param accounts how many it is of
 * @param closingUnitsFen their units at the close, to see that it is of what was audited
 */
public record RegisterDigest(String root, long accounts, long closingUnitsFen) {}
