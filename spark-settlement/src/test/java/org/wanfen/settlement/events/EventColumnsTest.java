package org.wanfen.settlement.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wanfen.fund.order.OrderType;

class EventColumnsTest {

  private static final List<OrderType> TYPES = List.of(OrderType.values());

  private record Event(
      int file, int line, String id, int millis, long account, OrderType type, long fen) {}

  private static EventBlock block(int file, List<Event> events) {
    EventBlock.Builder block = new EventBlock.Builder(file, 1);
    for (Event event : events) {
      // the id stands somewhere in the bytes of its row
      byte[] row = ("xx" + event.id() + "," + event.account()).getBytes(StandardCharsets.US_ASCII);
      int type = TYPES.indexOf(event.type());
      block.add(
          new EventBlock.Row(
              event.line(), event.account(), event.fen(), event.millis(), type, event.fen() > 50),
          row,
          2,
          event.id().length());
    }
    return block.build();
  }

  private static String position(EventColumns columns, int event) {
    long position = columns.position(event);
    return RowPosition.file(position) + ":" + RowPosition.line(position);
  }

  /** By time, then by id as bytes: {@code - < 0 < A < _ < a}, and a word before what begins so. */
  @Test
  void eventsAreOrderedByTimeThenByIdAsBytes() {
    List<String> ids = List.of("-", "0", "00", "9", "A", "AB", "Z", "_", "a", "aA", "ab", "z");
    List<Event> events = new ArrayList<>();
    for (int millis : new int[] {0, 1, 86_399_999}) {
      for (String id : ids) {
        events.add(new Event(0, events.size() + 2, id, millis, 7, OrderType.REDEEM, 1));
      }
    }
    List<Event> shuffled = new ArrayList<>(events);
    Collections.shuffle(shuffled, new Random(2));
    EventColumns columns =
        new EventColumns(
            List.of(block(0, shuffled.subList(0, 15)), block(0, shuffled.subList(15, 36))),
            new SkippedRows());
    List<Integer> order = new ArrayList<>(IntStream.range(0, columns.size()).boxed().toList());
    order.sort(columns::compareOrder);
    assertThat(order.stream().map(event -> position(columns, event)))
        .isEqualTo(events.stream().map(event -> "0:" + event.line()).toList());
  }

  @Test
  void holdWhatTheRowsSaidLessTheSkippedOnes() {
    Random random = new Random(6);
    List<Event> first = events(random, 0, 100);
    List<Event> second = events(random, 4, 40);
    SkippedRows skipped = new SkippedRows();
    List<Event> expected = new ArrayList<>();
    for (Event event : Stream.concat(second.stream(), first.stream()).toList()) {
      if (random.nextInt(3) == 0) {
        skipped.add(new long[] {RowPosition.of(event.file(), event.line())});
      } else {
        expected.add(event);
      }
    }
    EventColumns columns = new EventColumns(List.of(block(4, second), block(0, first)), skipped);
    assertThat(columns.size()).isEqualTo(expected.size());
    for (int i = 0; i < columns.size(); i++) {
      Event event = expected.get(i);
      assertThat(columns.account(i)).isEqualTo(event.account());
      assertThat(columns.type(i)).isEqualTo(event.type());
      assertThat(columns.amountFen(i)).isEqualTo(event.fen());
      assertThat(columns.inTime(i)).isEqualTo(event.fen() > 50);
      assertThat(position(columns, i)).isEqualTo(event.file() + ":" + event.line());
    }
  }

  private static List<Event> events(Random random, int file, int count) {
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      OrderType type = TYPES.get(random.nextInt(TYPES.size()));
      String id = "e".repeat(1 + random.nextInt(64));
      events.add(
          new Event(
              file,
              i + 2,
              id,
              random.nextInt(86_400_000),
              random.nextLong(1L << 59),
              type,
              random.nextInt(100)));
    }
    events.sort(Comparator.comparingInt(Event::line));
    return events;
  }
}
