package org.wanfen.batch.report.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wanfen.fund.order.OrderType;
import org.wanfen.fund.order.RejectReason;
import org.wanfen.settlement.night.SettlementTotals.Tally;

final class KeptRowsTest {

  private static List<SetAside.Row> read(String rows) throws IOException {
    List<SetAside.Row> read = new ArrayList<>();
    KeptRows.read(
        new ByteArrayInputStream(
            ("file,line,reason,row\n" + rows).getBytes(StandardCharsets.UTF_8)),
        (file, line, reason, text, omitted) ->
            read.add(new SetAside.Row(file, line, reason, text, omitted)));
    return read;
  }

  @Test
  void a_row_may_hold_anything() throws IOException {
    assertThat(read("f,2,BAD_TIME,\nf,3,BAD_TYPE,a,b,\"c\"\nf,4,BAD_TIME,万=\n"))
        .containsExactly(
            new SetAside.Row("f", "2", "BAD_TIME", "", 0),
            new SetAside.Row("f", "3", "BAD_TYPE", "a,b,\"c\"", 0),
            new SetAside.Row("f", "4", "BAD_TIME", "万=", 0));
  }

  @Test
  void of_a_long_row_the_beginning_is_kept() throws IOException {
    String place = "f,2,BAD_TIME,";
    SetAside.Row row = read(place + "x".repeat(1_000_000) + "\n").get(0);
    assertThat(row.text()).isEqualTo("x".repeat(KeptRows.MOST_BYTES - place.length()));
    assertThat(row.omittedBytes()).isEqualTo(1_000_000 - row.text().length());
  }

  @Test
  void rejected_rows_count_only_if_they_are_those_that_were_recorded() {
    LocalDate date = LocalDate.parse("2013-11-11");
    RejectedTally tally = new RejectedTally(date);
    tally.add("INSUFFICIENT_UNITS", "e1,2013-11-11T09:59:59.999,1,REDEEM,10.00");
    tally.add("INSUFFICIENT_UNITS", "e2,2013-11-10T23:00:00,1,REDEEM,5.5");
    tally.add("OVER_FAST_LIMIT", "e3,2013-11-11T23:00:00,2,FAST_REDEEM,7");
    Map<RejectReason, Tally> recorded =
        Map.of(
            RejectReason.INSUFFICIENT_UNITS,
            new Tally(2, 1550),
            RejectReason.OVER_FAST_LIMIT,
            new Tally(1, 700));

    EventsOfDay.RejectedRows rows = tally.agreedWith(recorded).orElseThrow();
    assertThat(rows.late()).isOne();
    assertThat(rows.byHour().get(0)).isOne();
    assertThat(rows.byHour().get(9)).isOne();
    assertThat(rows.byHour().get(23)).isOne();
    assertThat(rows.byType().get(OrderType.REDEEM)).isEqualTo(new Tally(2, 1550));
    assertThat(rows.byType().get(OrderType.SUBSCRIBE)).isEqualTo(new Tally(0, 0));

    assertThat(tally.agreedWith(Map.of(RejectReason.INSUFFICIENT_UNITS, new Tally(2, 1550))))
        .isEmpty();
    tally.add("OVER_FAST_LIMIT", "not a row");
    assertThat(tally.agreedWith(recorded)).isEmpty();
  }
}
