package org.wanfen.settlement.feed;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.wanfen.fund.order.OrderType;

/** Finds the type that a field names, without making a text of it. */
final class OrderTypes {

  /** How many types there are. */
  static final int COUNT = 3;

  private static final OrderType[] TYPES = OrderType.values();
  private static final byte[][] NAMES = names();

  private OrderTypes() {}

  /** The ordinal of the type, or -1 if the field names none. */
  static int ordinal(byte[] bytes, int from, int to) {
    for (int type = 0; type < COUNT; type++) {
      byte[] name = NAMES[type];
      if (name.length == to - from && Arrays.equals(bytes, from, to, name, 0, name.length)) {
        return type;
      }
    }
    return -1;
  }

  /** The type of an ordinal. */
  static OrderType of(int ordinal) {
    return TYPES[ordinal];
  }

  private static byte[][] names() {
    byte[][] names = new byte[COUNT][];
    for (int type = 0; type < COUNT; type++) {
      names[type] = TYPES[type].name().getBytes(StandardCharsets.US_ASCII);
    }
    return names;
  }
}
