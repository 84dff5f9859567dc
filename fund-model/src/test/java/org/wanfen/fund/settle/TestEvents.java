package org.wanfen.fund.settle;

import java.util.List;
import org.wanfen.fund.order.OrderType;

/** Events in a list. */
record TestEvents(List<Event> events) implements BucketEvents {

  /**
   * An event.
   *
   * @param id unique; its characters are its bytes
   */
  record Event(
      String id, int millisOfDay, long account, OrderType type, long amountFen, boolean inTime) {}

  TestEvents {
    events = List.copyOf(events);
  }

  @Override
  public int size() {
    return events.size();
  }

  @Override
  public long account(int event) {
    return events.get(event).account();
  }

  @Override
  public OrderType type(int event) {
    return events.get(event).type();
  }

  @Override
  public long amountFen(int event) {
    return events.get(event).amountFen();
  }

  @Override
  public boolean inTime(int event) {
    return events.get(event).inTime();
  }

  @Override
  public int compareOrder(int event, int other) {
    int byTime = Integer.compare(events.get(event).millisOfDay(), events.get(other).millisOfDay());
    return byTime != 0 ? byTime : events.get(event).id().compareTo(events.get(other).id());
  }
}
