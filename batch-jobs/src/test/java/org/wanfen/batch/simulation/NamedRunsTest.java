package org.wanfen.batch.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What seeds have found, by the fault and its place: seeds change their meaning with the simulator,
 * these do not.
 */
final class NamedRunsTest {

  @TempDir Path folder;

  @BeforeAll
  static void quieten() {
    Campaign.quieten();
  }

  @AfterAll
  static void speakAgain() {
    Campaign.speakAgain();
  }

  /**
   * Batch has made an instance of the job and no execution of it: it can be started all the same.
   */
  @ParameterizedTest
  @CsvSource({
    "CRASH_AFTER, start: commit of insert into batch_job_instance",
    "COMMIT_ANSWER_LOST, start: commit of insert into batch_job_instance",
    "CONNECTION_BREAKS, start: insert into batch_job_execution",
  })
  void a_job_that_was_only_begun(Fault fault, String place) {
    runs(fault, place);
  }

  /** Batch does not know how a step ended: our records do. */
  @ParameterizedTest
  @CsvSource({
    "CONNECTION_BREAKS, after verifyFeed: update batch_step_execution",
    "COMMIT_ANSWER_LOST, after verifyFeed: commit of update batch_step_execution",
    "CONNECTION_BREAKS, after verifyFeed: commit of update batch_step_execution",
  })
  void a_step_whose_end_batch_could_not_save(Fault fault, String place) {
    runs(fault, place);
  }

  /** What is gone with the power was told nobody, and nothing that is left stands on it. */
  @ParameterizedTest
  @CsvSource({
    "POWER_LOST, write: commit of insert into night_result",
    "POWER_LOST, publish: publish",
    "POWER_LOST, publish: rename certificate.json",
    "POWER_LOST, after report: commit of update trail_head",
  })
  void a_loss_of_power(Fault fault, String place) {
    runs(fault, place);
  }

  /** Somebody was told of a publication: it is there, whatever the machine had not yet done. */
  @Test
  void a_loss_of_power_after_somebody_was_told() {
    assertThat(Simulation.runToldAndLost(folder).of(Fault.POWER_LOST)).isEqualTo(1);
  }

  /** The move of the register is the publication, not what is recorded before or after it. */
  @ParameterizedTest
  @CsvSource({
    "CRASH_BEFORE, publish: publish",
    "CRASH_AFTER, publish: publish",
    "REGISTER_FAILS, publish: publish",
    "REGISTER_ANSWER_LOST, publish: publish",
    "CRASH_BEFORE, publish: commit of update trail_head",
    "COMMIT_ANSWER_LOST, publish: commit of update trail_head",
  })
  void a_publication_that_was_cut_off(Fault fault, String place) {
    runs(fault, place);
  }

  private void runs(Fault fault, String place) {
    assertThat(Simulation.run(fault, place, folder).of(fault)).isEqualTo(1);
  }
}
