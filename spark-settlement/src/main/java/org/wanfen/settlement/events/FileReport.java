package org.wanfen.settlement.events;

import java.io.Serializable;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.settlement.feed.OrderFigures;

/**
 * What reading a file came to. A refusal is reported, not thrown: reading again would end no other
 * way.
 *
 * @param file the file's number in the order of names
 * @param figures its rows, digest and totals; null if it was refused
 * @param quarantined rows that are no events by their format or day; null if it was refused
 * @param late well-formed rows of earlier days, repeated events among them; null if it was refused
 * @param refusal why it was refused, or null
 */
record FileReport(
    int file,
    OrderFigures figures,
    RowFindings quarantined,
    RowFindings late,
    WanfenException refusal)
    implements Serializable {}
