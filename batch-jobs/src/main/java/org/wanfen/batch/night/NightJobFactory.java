package org.wanfen.batch.night;

import java.time.Duration;
import java.util.List;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.wanfen.batch.certificate.Certificates;
import org.wanfen.batch.home.ControlFolder;
import org.wanfen.batch.lease.Leases;
import org.wanfen.batch.night.NightJob.NamedTasklet;
import org.wanfen.batch.operations.NightOperations;
import org.wanfen.batch.report.Reports;
import org.wanfen.batch.trail.ActionTrail;
import org.wanfen.batch.window.NightWatches;

/** Puts the night's job and the desk that has it run together. */
public final class NightJobFactory {

  private final NightTools tools;
  private final Reports reports;
  private final Certificates certificates;
  private final JobRepository repository;
  private final NightsAtWork atWork = new NightsAtWork();

  /** A factory for one control plane. */
  public NightJobFactory(
      NightTools tools, Reports reports, Certificates certificates, JobRepository repository) {
    this.tools = tools;
    this.reports = reports;
    this.certificates = certificates;
    this.repository = repository;
  }

  /** The job, to be known to Spring Batch. */
  public Job job() {
    List<Task> tasks =
        List.of(
            new Freeze(tools),
            new VerifyFeed(tools),
            new StrikePool(tools),
            new Settle(tools),
            new CutResidue(tools),
            new WriteRegister(tools),
            new AuditRegister(tools),
            new Reconcile(tools),
            new DigestRegister(tools),
            new Publish(tools, certificates),
            new WriteReport(tools, reports));
    return NightJob.of(
        repository,
        tasks.stream()
            .map(
                task ->
                    new NamedTasklet(
                        task.step(), new TaskTasklet(task, atWork, tools.results(), tools.clock())))
            .toList());
  }

  /** The desk that takes requests about nights. */
  public NightOperations desk(
      Job job,
      JobOperator operator,
      ActionTrail trail,
      Leases leases,
      ControlFolder control,
      LazyPlane plane,
      NightWatches watches,
      Duration deadline) {
    return new NightDesk(
        tools,
        new NightAdmission(tools, deadline),
        trail,
        leases,
        new NightRun(
            tools,
            trail,
            control,
            plane,
            atWork,
            watches,
            new LostNights(tools, certificates),
            new NightJob(repository, operator, job)));
  }
}
