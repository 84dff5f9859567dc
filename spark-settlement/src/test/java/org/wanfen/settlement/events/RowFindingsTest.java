package org.wanfen.settlement.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wanfen.fund.order.QuarantineReason;
import org.wanfen.fund.order.RejectReason;

class RowFindingsTest {

  private static final List<QuarantineReason> REASONS = List.of(QuarantineReason.values());

  private record Row(int file, int line, QuarantineReason reason) {}

  @ParameterizedTest
  @CsvSource({"0, 2", "0, 2147483647", "1, 2", "9999, 2147483647"})
  void aPositionIsFileAndLine(int file, int line) {
    long position = RowPosition.of(file, line);
    assertThat(RowPosition.file(position)).isEqualTo(file);
    assertThat(RowPosition.line(position)).isEqualTo(line);
  }

  /** Files in the order of their names, and in each line by line; so come the rows of reports. */
  @Test
  void rowsComeInTheOrderOfTheFeed() {
    List<Row> rows = new ArrayList<>();
    Random random = new Random(5);
    for (int file = 0; file < 20; file++) {
      for (int line = 2; line < 60; line++) {
        rows.add(new Row(file, line * 30_000_000, REASONS.get(random.nextInt(REASONS.size()))));
      }
    }
    List<Row> shuffled = new ArrayList<>(rows);
    Collections.shuffle(shuffled, random);
    RowFindings some = findings(shuffled.subList(0, 300));
    some.addAll(findings(shuffled.subList(300, shuffled.size())));
    assertThat(some.size()).isEqualTo(rows.size());
    List<RowFindings> byFile = some.byFile();
    assertThat(byFile.stream().flatMap(each -> rows(each).stream()).toList()).isEqualTo(rows);
    assertThat(byFile)
        .hasSize(20)
        .allSatisfy(
            each ->
                assertThat(rows(each))
                    .extracting(Row::file)
                    .containsOnly(rows(each).get(0).file()));
    assertThat(rows(some)).isEqualTo(shuffled);
  }

  @Test
  void skippedRowsAreFoundByFileAndLine() {
    SkippedRows skipped = new SkippedRows();
    skipped.add(new long[] {RowPosition.of(0, 2), RowPosition.of(3, 5)});
    skipped.add(new long[] {RowPosition.of(0, 70)});
    assertThat(skipped.linesOf(0).get(2)).isTrue();
    assertThat(skipped.linesOf(0).get(70)).isTrue();
    assertThat(skipped.linesOf(3).get(5)).isTrue();
    assertThat(skipped.linesOf(0).get(5)).isFalse();
    assertThat(skipped.linesOf(3).get(2)).isFalse();
    assertThat(skipped.linesOf(1).get(2)).isFalse();
  }

  private static RowFindings findings(List<Row> rows) {
    RowFindings findings = new RowFindings(QuarantineReason.values());
    rows.forEach(row -> findings.add(RowPosition.of(row.file(), row.line()), row.reason()));
    return findings;
  }

  private static List<Row> rows(RowFindings findings) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < findings.size(); i++) {
      long position = findings.position(i);
      QuarantineReason reason = (QuarantineReason) findings.reason(i);
      rows.add(new Row(RowPosition.file(position), RowPosition.line(position), reason));
    }
    return rows;
  }

  @Test
  void a_late_event_may_be_rejected_for_every_reason_that_there_is() {
    for (RejectReason reason : RejectReason.values()) {
      assertThat(LateOutcome.of(reason).name()).isEqualTo(reason.name());
    }
    assertThat(LateOutcome.values()).hasSize(RejectReason.values().length + 1);
  }
}
