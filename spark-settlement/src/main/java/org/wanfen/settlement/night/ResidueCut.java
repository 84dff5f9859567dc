package org.wanfen.settlement.night;

import java.io.Serializable;

/**
 * Where the left-over fen run out.
 *
 * <p>An account gets one if it ranks at or before the cut: by larger remainder, then more entitled
 * units, then smaller tie key (unsigned).
 *
 * @param residueFen how many fen were left over, and so how many accounts get one
 * @param remainder the remainder of the last account that gets one
 * @param entitledUnitsFen its entitled units
 * @param tieKey its tie key
 * @param passes how often the accounts were looked at to find it
 */
public record ResidueCut(
    long residueFen, long remainder, long entitledUnitsFen, long tieKey, int passes)
    implements Serializable {}
