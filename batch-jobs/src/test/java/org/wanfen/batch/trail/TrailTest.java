package org.wanfen.batch.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wanfen.batch.operations.TrailQueries.TrailFault;
import org.wanfen.batch.operations.TrailQueries.TrailLine;
import org.wanfen.batch.operations.TrailQueries.TrailVerdict;
import org.wanfen.batch.operations.TrailQueries.Wanted;
import org.wanfen.settlement.files.Sha256;

/** A chain on a real database, and what is done to it behind its back. */
@Tag("database")
final class TrailTest {

  private static final LocalDate DAY = LocalDate.of(2013, 11, 11);
  private static final Asked RUN = Asked.about("lin", "night run", "000198").on(DAY);
  private static final int ENTRIES = 6;

  private final TrailDatabase database = new TrailDatabase().upToDate();
  private final ActionTrail trail = database.trail();

  private final List<TrailAnchor> anchors = new ArrayList<>();

  private TrailVerdict verdict() {
    return new RecordedTrail(database.jdbc(), database.transactions(), () -> anchors).verify();
  }

  private List<TrailLine> lines(Wanted wanted) {
    return new RecordedTrail(database.jdbc(), database.transactions(), List::of).entries(wanted);
  }

  private TrailFault fault() {
    return verdict().fault().orElseThrow();
  }

  /** Entries with everything that an entry may have, and without. */
  private List<TrailHead> entries() {
    List<TrailHead> heads = new ArrayList<>();
    for (int i = 0; i < ENTRIES; i++) {
      Asked asked = i % 2 == 0 ? RUN : RUN.attempt(i).because("why \u4e07\uD83D\uDE02 " + i);
      heads.add(trail.add(asked, "done", i % 3 == 0 ? Optional.empty() : Optional.of("it " + i)));
    }
    assertThat(verdict().fault()).isEmpty();
    return heads;
  }

  private void behindItsBack(String sql) {
    assertThat(database.jdbc().sql(sql).update()).as(sql).isPositive();
  }

  @Test
  void an_empty_trail_is_right() {
    assertThat(verdict()).isEqualTo(new TrailVerdict(0, "0".repeat(64), 0, Optional.empty()));
  }

  @Test
  void each_entry_has_the_digest_of_what_the_documentation_says() {
    TrailHead first = trail.add(RUN.because("a\"b"), "done", Optional.empty());
    String text =
        "{\"action\":\"night run\",\"actor\":\"lin\",\"at\":\"2013-11-11T16:00:00.123456Z\","
            + "\"date\":\"2013-11-11\",\"format\":\"wanfen-trail-1\",\"fund\":\"000198\","
            + "\"number\":1,\"outcome\":\"done\",\"previous\":\""
            + "0".repeat(64)
            + "\",\"reason\":\"a\\\"b\"}";
    assertThat(first).isEqualTo(new TrailHead(1, Sha256.of(text)));
    TrailHead second = trail.add(RUN.attempt(2), "begun", Optional.of("d"));
    String next =
        "{\"action\":\"night run\",\"actor\":\"lin\",\"at\":\"2013-11-11T16:00:00.123456Z\","
            + "\"attempt\":2,\"date\":\"2013-11-11\",\"detail\":\"d\",\"format\":\"wanfen-trail-1\","
            + "\"fund\":\"000198\",\"number\":2,\"outcome\":\"begun\",\"previous\":\""
            + first.digest()
            + "\"}";
    assertThat(second).isEqualTo(new TrailHead(2, Sha256.of(next)));
  }

  @Test
  void what_is_read_is_what_was_written_in_any_time_zone() {
    entries();
    TimeZone before = TimeZone.getDefault();
    try {
      for (String zone : List.of("Asia/Shanghai", "America/New_York", "Asia/Kathmandu")) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        TrailHead unused = trail.add(RUN.on(LocalDate.of(1900, 1, 1)), "done", Optional.of(zone));
        assertThat(verdict().fault()).as(zone).isEmpty();
      }
    } finally {
      TimeZone.setDefault(before);
    }
    assertThat(verdict().entries()).isEqualTo(ENTRIES + 3);
    assertThat(lines(new Wanted(Optional.empty(), Optional.empty(), 100)))
        .allSatisfy(
            line ->
                assertThat(line.at()).isEqualTo(TrailDatabase.NOW.truncatedTo(ChronoUnit.MICROS)));
  }

  @Test
  void texts_that_a_database_would_not_keep_are_made_such_that_it_does() {
    TrailHead unused =
        trail.add(RUN.because("a\u0000b\uD83Dc\uDE02"), "done", Optional.of("\u0001\r\n\t"));
    assertThat(verdict().fault()).isEmpty();
    assertThat(lines(new Wanted(Optional.empty(), Optional.empty(), 1)))
        .extracting(TrailLine::reason, TrailLine::detail)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                Optional.of("a\uFFFDb\uFFFDc\uFFFD"), Optional.of("\u0001\r\n\t")));
  }

  /** Every column of an entry in the middle, one after the other. */
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "at_time = at_time + interval '1' second",
        "actor = 'wang'",
        "action = 'night release'",
        "fund = '000199'",
        "fund = null",
        "business_date = date '2013-11-12'",
        "business_date = null",
        "attempt = 7",
        "attempt = null",
        "reason = 'other'",
        "reason = null",
        "reason = ''",
        "outcome = 'begun'",
        "detail = 'other'",
        "detail = null"
      })
  void a_changed_entry_is_found_and_named(String change) {
    entries();
    behindItsBack("update trail_entry set " + change + " where entry_number = 2");
    assertThat(fault().number()).isEqualTo(2);
    assertThat(fault().why()).contains("changed");
  }

  @Test
  void an_entry_with_another_digest_is_found_and_named() {
    entries();
    String other = "'" + "a".repeat(64) + "'";
    behindItsBack("update trail_entry set digest = " + other + " where entry_number = 3");
    assertThat(fault().number()).isEqualTo(3);
  }

  /** Whoever computes the digest anew must do so for all after it, or the next does not follow. */
  @Test
  void a_changed_entry_with_a_digest_that_fits_is_found_at_the_next() {
    entries();
    behindItsBack("update trail_entry set actor = 'wang' where entry_number = 3");
    redigest(3);
    assertThat(fault().number()).isEqualTo(4);
    assertThat(fault().why()).contains("entry 3");
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "3, 3", "5, 5", "6, 6"})
  void a_removed_entry_is_found_and_named(long removed, long named) {
    entries();
    behindItsBack("delete from trail_entry where entry_number = " + removed);
    assertThat(fault().number()).isEqualTo(named);
    assertThat(fault().why()).contains("missing");
  }

  @Test
  void a_removed_entry_whose_followers_are_renumbered_is_found() {
    entries();
    behindItsBack("delete from trail_entry where entry_number = 3");
    for (int number = 4; number <= ENTRIES; number++) {
      behindItsBack(
          "update trail_entry set entry_number = "
              + (number - 1)
              + " where entry_number = "
              + number);
      redigest(number - 1);
    }
    assertThat(fault().number()).isEqualTo(3);
  }

  @Test
  void swapped_entries_are_found_and_named() {
    entries();
    behindItsBack("update trail_entry set entry_number = -1 where entry_number = 3");
    behindItsBack("update trail_entry set entry_number = 3 where entry_number = 4");
    behindItsBack("update trail_entry set entry_number = 4 where entry_number = -1");
    assertThat(fault().number()).isEqualTo(3);
  }

  @Test
  void an_entry_put_in_is_found_and_named() {
    entries();
    for (int number = ENTRIES; number > 3; number--) {
      behindItsBack(
          "update trail_entry set entry_number = "
              + (number + 1)
              + " where entry_number = "
              + number);
    }
    copy(3, 4);
    redigest(4);
    assertThat(fault().number()).isEqualTo(4);
  }

  @Test
  void an_entry_put_in_front_or_behind_is_found() {
    entries();
    copy(2, 0);
    assertThat(fault().why()).contains("put in");
    behindItsBack("delete from trail_entry where entry_number = 0");
    copy(ENTRIES, ENTRIES + 1);
    previous(ENTRIES + 1);
    redigest(ENTRIES + 1);
    assertThat(fault().why()).contains("head on record is another");
  }

  /** The chain alone does not show it; the head does, and if that is put back, a certificate. */
  @Test
  void what_was_cut_off_at_the_end_is_found() {
    List<TrailHead> heads = entries();
    behindItsBack("delete from trail_entry where entry_number > 4");
    assertThat(fault().number()).isEqualTo(5);
    behindItsBack(
        "update trail_head set entry_number = 4, digest = '" + heads.get(3).digest() + "'");
    assertThat(verdict().fault()).isEmpty();
    anchors.add(new TrailAnchor("the certificate of a day", heads.get(5)));
    assertThat(fault().number()).isEqualTo(5);
    assertThat(fault().why()).contains("the certificate of a day", "more");
  }

  @Test
  void a_chain_that_was_written_anew_is_found_by_what_a_certificate_knows() {
    List<TrailHead> heads = entries();
    anchors.add(new TrailAnchor("a late one", heads.get(5)));
    anchors.add(new TrailAnchor("an early one", heads.get(2)));
    assertThat(verdict())
        .isEqualTo(new TrailVerdict(6, heads.get(5).digest(), 2, Optional.empty()));
    behindItsBack("update trail_entry set actor = 'wang' where entry_number = 2");
    redigest(2);
    for (int number = 3; number <= ENTRIES; number++) {
      previous(number);
      redigest(number);
    }
    behindItsBack(
        "update trail_head set digest = (select digest from trail_entry where entry_number = 6)");
    assertThat(fault().number()).isEqualTo(3);
    assertThat(fault().why()).contains("an early one");
    anchors.clear();
    assertThat(verdict().fault()).as("nobody knew of it").isEmpty();
  }

  private void copy(long from, long to) {
    behindItsBack(
        "insert into trail_entry select "
            + to
            + ", at_time, actor, action, fund, business_date, attempt, reason, outcome, detail,"
            + " previous_digest, digest from trail_entry where entry_number = "
            + from);
  }

  private void previous(long number) {
    behindItsBack(
        "update trail_entry set previous_digest = (select digest from trail_entry where entry_number"
            + " = "
            + (number - 1)
            + ") where entry_number = "
            + number);
  }

  private void redigest(long number) {
    new TrailTable(database.jdbc())
        .forEach(
            entry -> {
              if (entry.number() == number) {
                behindItsBack(
                    "update trail_entry set digest = '"
                        + entry.computedDigest()
                        + "' where entry_number = "
                        + number);
              }
            });
  }

  /** Each its own connection, as two processes on one database would have. */
  @Test
  void however_many_add_at_once_one_goes_after_the_other() throws Exception {
    int writers = 6;
    int each = 25;
    ExecutorService threads = Executors.newFixedThreadPool(writers);
    try {
      List<Callable<Void>> work = new ArrayList<>();
      for (int writer = 0; writer < writers; writer++) {
        ActionTrail own = database.trail();
        Asked asked = Asked.about("writer " + writer, "night run", "000198");
        work.add(
            () -> {
              for (int i = 0; i < each; i++) {
                TrailHead unused = own.add(asked, "done", Optional.of(Integer.toString(i)));
              }
              return null;
            });
      }
      for (Future<Void> done : threads.invokeAll(work)) {
        assertThat(done.get()).isNull();
      }
    } finally {
      threads.shutdown();
    }
    assertThat(verdict().fault()).isEmpty();
    List<TrailLine> all = lines(new Wanted(Optional.empty(), Optional.empty(), 1000));
    assertThat(all)
        .extracting(TrailLine::number)
        .containsExactlyElementsOf(
            LongStream.rangeClosed(1, (long) writers * each).boxed().toList());
    assertThat(all).extracting(line -> line.by() + line.detail()).doesNotHaveDuplicates();
  }

  @Test
  void an_entry_of_a_transaction_that_fails_was_never_there() {
    entries();
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(
            () ->
                database
                    .transactions()
                    .executeWithoutResult(
                        transaction -> {
                          trail.begun(RUN);
                          throw new IllegalStateException("cut off");
                        }));
    trail.done(RUN);
    assertThat(verdict().fault()).isEmpty();
    assertThat(verdict().entries()).isEqualTo(ENTRIES + 1);
  }

  @Test
  void entries_are_picked_by_fund_and_date_the_last_of_them() {
    entries();
    trail.done(Asked.about("lin", "open", "000199"));
    assertThat(lines(new Wanted(Optional.of("000199"), Optional.empty(), 9))).hasSize(1);
    assertThat(lines(new Wanted(Optional.empty(), Optional.of(DAY), 9))).hasSize(ENTRIES);
    assertThat(lines(new Wanted(Optional.of("000198"), Optional.of(DAY), 2)))
        .extracting(TrailLine::number)
        .containsExactly(5L, 6L);
    assertThat(lines(new Wanted(Optional.of("none"), Optional.empty(), 9))).isEmpty();
  }
}
