package org.wanfen.batch.report.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wanfen.fund.order.OrderType;

/** Kept rows of late events, as they were kept and as somebody left them. */
final class LateRowsReadTest {

  private static final LocalDate NIGHT = LocalDate.parse("2013-11-11");
  private static final String ROW = "e1,2013-11-10T14:59:59.999,42,FAST_REDEEM,5.5";

  private final LateRowsRead rows =
      new LateRowsRead(NIGHT, time -> Optional.of(time.toLocalDate().plusDays(1)));

  @Test
  void a_row_is_read_to_its_values() {
    rows.add("f", "2", "OVER_FAST_LIMIT", ROW);
    LateEvents late = rows.agreedWith(1, "late.csv");
    assertThat(late.kept()).isTrue();
    assertThat(late.more()).isFalse();
    assertThat(late.tradeDate()).contains(NIGHT.plusDays(1));
    assertThat(late.events())
        .containsExactly(
            new LateEvents.LateEvent(
                "f",
                "2",
                "e1",
                LocalDateTime.parse("2013-11-10T14:59:59.999"),
                "42",
                OrderType.FAST_REDEEM,
                550,
                Optional.of(NIGHT),
                "OVER_FAST_LIMIT"));
  }

  @Test
  void more_or_fewer_than_were_recorded_are_not_shown() {
    rows.add("f", "2", "ACCEPTED", ROW);
    assertThat(rows.agreedWith(2, "late.csv").kept()).isFalse();
    assertThat(rows.agreedWith(0, "late.csv").events()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "e1,2013-11-10T14:59:59,42,REDEEM",
        "e1,2013-11-31T14:59:59,42,REDEEM,5.5",
        "e1,2013-11-11T00:00:00,42,REDEEM,5.5",
        "e1,2013-11-10T14:59:59,42,BORROW,5.5",
        "e1,2013-11-10T14:59:59,42,REDEEM,five"
      })
  void a_row_that_was_no_late_event_is_found_out(String row) {
    rows.add("f", "2", "ACCEPTED", ROW);
    rows.add("f", "3", "ACCEPTED", row);
    assertThat(rows.agreedWith(2, "late.csv").kept()).isFalse();
  }
}
