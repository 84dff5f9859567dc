package org.wanfen.sample.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wanfen.fund.order.OrderType;
import org.wanfen.fund.order.QuarantineReason;
import org.wanfen.sample.reference.OrderRow;

class MalformedRowsTest {

  private static final OrderRow ORDER =
      new OrderRow(
          "A-1", LocalDateTime.of(2013, 11, 11, 9, 30, 0, 500_000_000), 7, OrderType.REDEEM, 1200);

  @Test
  void everyRowHasTheFaultThatItIsListedUnder() {
    Map<QuarantineReason, List<byte[]>> rows = MalformedRows.of(ORDER);

    assertThat(rows).hasSize(6);
    rows.forEach(
        (reason, damaged) ->
            assertThat(damaged)
                .isNotEmpty()
                .allSatisfy(
                    row ->
                        assertThat(OrderRow.fault(row))
                            .as(new String(row, StandardCharsets.UTF_8))
                            .contains(reason)));
  }

  @Test
  void rewrittenRowsMeanTheSame() {
    List<String> rows = Rewritten.of(ORDER);

    assertThat(rows).doesNotHaveDuplicates().hasSizeGreaterThan(6);
    assertThat(rows).contains("A-1,2013-11-11T09:30:00.5,7,REDEEM,12");
    assertThat(rows)
        .allSatisfy(
            row -> assertThat(OrderRow.of(row.getBytes(StandardCharsets.UTF_8))).isEqualTo(ORDER));
  }
}
