package org.wanfen.batch.night;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.wanfen.batch.operations.NightQueries.StepLine;
import org.wanfen.batch.records.NightResults;
import org.wanfen.batch.window.NightWatch;
import org.wanfen.fund.failure.WanfenException;

/** A task as Spring Batch runs it: after a safe point, on record, heard by the listener. */
final class TaskTasklet implements Tasklet {

  private static final Logger LOG = LogManager.getLogger(TaskTasklet.class);

  private final Task task;
  private final NightsAtWork atWork;
  private final NightResults results;
  private final Clock clock;

  TaskTasklet(Task task, NightsAtWork atWork, NightResults results, Clock clock) {
    this.task = task;
    this.atWork = atWork;
    this.results = results;
    this.clock = clock;
  }

  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
    Long id = contribution.getStepExecution().getJobParameters().getLong(NightJob.NIGHT_PARAMETER);
    NightAtWork night = atWork.get(id);
    night.safePoint();
    if (task.done(night)) {
      LOG.info("{}: {} was done before", night.row(), task.step().key());
    } else {
      run(night);
    }
    return RepeatStatus.FINISHED;
  }

  private void run(NightAtWork night) {
    Instant began = clock.instant();
    long run = results.begin(night.id(), task.step(), began);
    LOG.info("{}: {} begins", night.row(), task.step().key());
    night.watch().begin(task.step(), run, began);
    night.listener().stepStarted(task.step());
    try {
      task.run(night);
    } catch (RuntimeException | Error failure) {
      LOG.error("{}: {} failed", night.row(), task.step().key(), failure);
      endQuietly(run, night.watch().end(), failure);
      throw failure;
    }
    Instant ended = clock.instant();
    NightWatch.Done done = night.watch().end();
    results.end(run, StepLine.DONE, done.units(), done.total(), ended);
    LOG.info("{}: {} done", night.row(), task.step().key());
    night.listener().stepEnded(task.step(), Duration.between(began, ended));
  }

  private void endQuietly(long run, NightWatch.Done done, Throwable failure) {
    WanfenException told = WanfenException.within(failure);
    try {
      String outcome = told == null ? failure.getClass().getSimpleName() : told.code().name();
      results.end(run, outcome, done.units(), done.total(), clock.instant());
    } catch (RuntimeException e) {
      failure.addSuppressed(e);
    }
  }
}
