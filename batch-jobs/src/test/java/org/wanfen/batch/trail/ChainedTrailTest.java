package org.wanfen.batch.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.wanfen.batch.operations.TrailQueries.TrailLine;
import org.wanfen.batch.operations.TrailQueries.Wanted;

/** The lines of homes that were made before the trail was a chain. */
@Tag("database")
final class ChainedTrailTest {

  private static final Instant AT = Instant.parse("2013-11-07T17:00:00.123456Z");

  private static void line(TrailDatabase database, String by, String reason) {
    database
        .jdbc()
        .sql(
            "insert into action_trail (at_time, actor, action, fund, business_date, reason, outcome)"
                + " values (?, ?, 'night run', '000198', ?, ?, 'done')")
        .params(AT.atOffset(ZoneOffset.ofHours(8)), by, LocalDate.of(2013, 11, 7), reason)
        .update();
  }

  private static RecordedTrail trail(TrailDatabase database) {
    return new RecordedTrail(database.jdbc(), database.transactions(), List::of);
  }

  @Test
  void are_taken_over_as_they_stood_and_the_trail_says_so() {
    TrailDatabase database = new TrailDatabase().upTo(MigrationVersion.fromVersion("3"));
    line(database, "lin", null);
    line(database, "wang", "because");
    database.upToDate();
    database.trail().done(Asked.about("lin", "night run", "000198"));

    RecordedTrail trail = trail(database);
    assertThat(trail.verify().fault()).isEmpty();
    List<TrailLine> lines = trail.entries(new Wanted(Optional.empty(), Optional.empty(), 9));
    assertThat(lines)
        .extracting(TrailLine::number, TrailLine::by, TrailLine::reason, TrailLine::detail)
        .containsExactly(
            tuple(1L, "lin", Optional.empty(), Optional.empty()),
            tuple(2L, "wang", Optional.of("because"), Optional.empty()),
            tuple(
                3L,
                "wanfen",
                Optional.empty(),
                Optional.of("2 entries of before were taken over as they stood")),
            tuple(4L, "lin", Optional.empty(), Optional.empty()));
    assertThat(lines.get(0).at()).isEqualTo(AT);
  }

  @Test
  void of_a_new_home_there_are_none() {
    assertThat(trail(new TrailDatabase().upToDate()).verify().entries()).isZero();
  }
}
