package org.wanfen.settlement.events;

import java.io.Serializable;

/**
 * What looking for duplicates came to, for a range of event ids.
 *
 * @param duplicates positions of rows that repeat what was seen
 * @param conflicts positions of rows whose id was seen with other content
 * @param events how many rows are events
 * @param late how many events are late
 * @param forNextTradingDay how many events get the next trading day as their trade date
 * @param byTypeAndHour events by type and hour: 24 entries for each type in turn
 */
@SuppressWarnings("ArrayRecordComponent") // a message from task to driver
public record DuplicateFindings(
    long[] duplicates,
    long[] conflicts,
    long events,
    long late,
    long forNextTradingDay,
    long[] byTypeAndHour)
    implements Serializable {}
