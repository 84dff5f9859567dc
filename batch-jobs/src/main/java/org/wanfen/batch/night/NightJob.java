package org.wanfen.batch.night;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.builder.SimpleJobBuilder;
import org.springframework.batch.core.job.parameters.InvalidJobParametersException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobExecutionAlreadyRunningException;
import org.springframework.batch.core.launch.JobInstanceAlreadyCompleteException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.launch.JobRestartException;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.wanfen.batch.operations.NightStep;
import org.wanfen.batch.records.NightRow;
import org.wanfen.settlement.files.FileFaults;

/**
 * The job of a night: one instance an attempt, one execution a run of it.
 *
 * <p>A restart runs every step again; the step itself knows from our records whether there is
 * something left to do. So there is one truth about what was done, and it is not a state of Batch.
 */
public final class NightJob {

  static final String NAME = "night";
  static final String NIGHT_PARAMETER = "night";

  private final JobRepository repository;
  private final JobOperator operator;
  private final Job job;

  NightJob(JobRepository repository, JobOperator operator, Job job) {
    this.repository = repository;
    this.operator = operator;
    this.job = job;
  }

  /**
   * The job of steps in the order of {@link NightStep}.
   *
   * @param tasklets what they do, one for every step
   */
  static Job of(JobRepository repository, List<NamedTasklet> tasklets) {
    List<Step> steps = tasklets.stream().map(tasklet -> step(repository, tasklet)).toList();
    SimpleJobBuilder builder = new JobBuilder(NAME, repository).start(steps.get(0));
    for (Step step : steps.subList(1, steps.size())) {
      builder = builder.next(step);
    }
    return builder.build();
  }

  private static Step step(JobRepository repository, NamedTasklet tasklet) {
    // Without a transaction around it: a step may take an hour, and says itself what belongs
    // together.
    return new StepBuilder(tasklet.step().key(), repository)
        .tasklet(tasklet.tasklet())
        .allowStartIfComplete(true)
        .build();
  }

  /** A step's name and what it does. */
  record NamedTasklet(NightStep step, Tasklet tasklet) {}

  /**
   * Runs the job of an attempt, from its beginning or after a run that failed or was cut off. The
   * caller holds the lease, so an execution that Batch believes at work is dead.
   *
   * @throws RuntimeException what a step threw, in whatever thread
   */
  void run(NightRow night) {
    JobParameters parameters =
        new JobParametersBuilder()
            .addString("fund", night.fund())
            .addLocalDate("date", night.date())
            .addLong("attempt", (long) night.attempt())
            .addLong(NIGHT_PARAMETER, night.id(), false)
            .toJobParameters();
    JobExecution ended;
    try {
      ended = execute(parameters);
    } catch (InvalidJobParametersException
        | JobExecutionAlreadyRunningException
        | JobInstanceAlreadyCompleteException
        | JobRestartException e) {
      throw FileFaults.of("running", night.toString(), e);
    }
    if (ended.getStatus() != BatchStatus.COMPLETED) {
      throw failure(night, ended);
    }
  }

  private JobExecution execute(JobParameters parameters)
      throws InvalidJobParametersException,
          JobExecutionAlreadyRunningException,
          JobInstanceAlreadyCompleteException,
          JobRestartException {
    JobExecution last = repository.getLastJobExecution(NAME, parameters);
    if (last == null) {
      forgetInstanceWithoutExecution(parameters);
      return operator.start(job, parameters);
    }
    if (last.isRunning()) {
      last = operator.recover(last);
    }
    failWhatIsUndecided(last);
    return operator.restart(last);
  }

  /**
   * Where the database failed while Batch was saving how a step stands, Batch has the step at work
   * for ever, or unknown, and does not restart it. What was done is in our records, so for Batch it
   * has failed.
   */
  private void failWhatIsUndecided(JobExecution last) {
    for (StepExecution step : last.getStepExecutions()) {
      if (isUndecided(step.getStatus())) {
        step.setStatus(BatchStatus.FAILED);
        repository.update(step);
      }
    }
    if (isUndecided(last.getStatus())) {
      last.setStatus(BatchStatus.FAILED);
      repository.update(last);
    }
  }

  private static boolean isUndecided(BatchStatus status) {
    return status.isRunning() || status == BatchStatus.UNKNOWN;
  }

  /** Batch makes the two in two transactions, and does not start an instance that has none. */
  private void forgetInstanceWithoutExecution(JobParameters parameters) {
    JobInstance instance = repository.getJobInstance(NAME, parameters);
    if (instance != null) {
      repository.deleteJobInstance(instance);
    }
  }

  /** What went wrong first: the rest follows from it, and Batch keeps it in no order. */
  private static RuntimeException failure(NightRow night, JobExecution ended) {
    return Stream.concat(
            ended.getStepExecutions().stream().map(StepExecution::getFailureExceptions),
            Stream.of(ended.getFailureExceptions()))
        .flatMap(List::stream)
        .findFirst()
        .<RuntimeException>map(first -> FileFaults.of("running", night.toString(), first))
        .orElseGet(
            () ->
                new IllegalStateException(
                    night + " ended as " + ended.getStatus() + " without saying why"));
  }
}
