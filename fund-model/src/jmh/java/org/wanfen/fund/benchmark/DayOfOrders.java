package org.wanfen.fund.benchmark;

import java.util.SplittableRandom;
import org.wanfen.fund.order.OrderType;
import org.wanfen.fund.settle.BucketEvents;

/** Orders of a day on random accounts of a bucket, in the mix of generated datasets. */
final class DayOfOrders implements BucketEvents {

  private static final int MOST_FEN = 200_000;
  private static final int CUT_OFF_SECOND = 15 * 3600;
  private static final int SECONDS = 24 * 3600;

  private final long[] account;
  private final OrderType[] type;
  private final long[] amountFen;
  private final int[] second;

  DayOfOrders(SplittableRandom random, long[] accounts, int orders) {
    account = new long[orders];
    type = new OrderType[orders];
    amountFen = new long[orders];
    second = new int[orders];
    for (int i = 0; i < orders; i++) {
      // One in fifty is of an account that is not in the register.
      boolean newcomer = random.nextInt(50) == 0;
      account[i] = accounts[random.nextInt(accounts.length)] + (newcomer ? 1 : 0);
      type[i] = newcomer ? OrderType.SUBSCRIBE : drawn(random.nextInt(100));
      amountFen[i] = 100L + random.nextInt(MOST_FEN);
      second[i] = random.nextInt(SECONDS);
    }
  }

  private static OrderType drawn(int percent) {
    if (percent < 55) {
      return OrderType.SUBSCRIBE;
    }
    return percent < 80 ? OrderType.REDEEM : OrderType.FAST_REDEEM;
  }

  @Override
  public int size() {
    return account.length;
  }

  @Override
  public long account(int event) {
    return account[event];
  }

  @Override
  public OrderType type(int event) {
    return type[event];
  }

  @Override
  public long amountFen(int event) {
    return amountFen[event];
  }

  @Override
  public boolean inTime(int event) {
    return second[event] < CUT_OFF_SECOND;
  }

  @Override
  public int compareOrder(int event, int other) {
    int byTime = Integer.compare(second[event], second[other]);
    return byTime == 0 ? Integer.compare(event, other) : byTime;
  }
}
