package org.wanfen.settlement.digest;

import java.io.Serializable;

/**
 * The digest of a cell that has accounts.
 *
 * @param cell its number
 * @param accounts how many it has, at least one
 * @param digest its digest
 */
public record CellRoot(int cell, long accounts, Digest digest) implements Serializable {}
