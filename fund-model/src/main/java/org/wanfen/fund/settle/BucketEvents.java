package org.wanfen.fund.settle;

import org.wanfen.fund.order.OrderType;

/**
 * The day's events of the accounts of one bucket, in columns and in no particular order.
 *
 * <p>Late events carry the first instant of the business date as their time.
 */
public interface BucketEvents {

  /** How many events there are. */
  int size();

  /** The account of an event. */
  long account(int event);

  /** What is asked for. */
  OrderType type(int event);

  /** How much, in fen, over zero. */
  long amountFen(int event);

  /** Whether its trade date is the business date; else it is the next trading day. */
  boolean inTime(int event);

  /**
   * Compares two events of one account by time, then by event id as unsigned bytes.
   *
   * @return negative, or positive; no two events are equal
   */
  int compareOrder(int event, int other);
}
