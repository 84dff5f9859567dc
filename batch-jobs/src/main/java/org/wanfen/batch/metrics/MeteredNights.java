package org.wanfen.batch.metrics;

import java.time.LocalDate;
import java.util.function.Supplier;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.wanfen.batch.home.MetricsFolder;
import org.wanfen.batch.operations.NightListener;
import org.wanfen.batch.operations.NightOperations;
import org.wanfen.batch.operations.NightResult;
import org.wanfen.batch.operations.NightState;

/** The operations on nights, with figures of what came of each. */
public final class MeteredNights implements NightOperations {

  private static final Logger LOG = LogManager.getLogger(MeteredNights.class);

  private final NightOperations nights;
  private final NightMeters meters;
  private final MetricsFolder folder;

  /**
   * Stands before operations.
   *
   * @param folder where the figures are written after each
   */
  public MeteredNights(NightOperations nights, NightMeters meters, MetricsFolder folder) {
    this.nights = nights;
    this.meters = meters;
    this.folder = folder;
  }

  @Override
  public NightResult run(RunNight request, NightListener listener) {
    MeteredListener metered = new MeteredListener(listener, meters.of(request.fund()));
    return metered(request.fund(), request.date(), metered, () -> nights.run(request, metered));
  }

  @Override
  public boolean stopOwn(Decision decision) {
    return nights.stopOwn(decision);
  }

  @Override
  public NightState stop(Decision decision) {
    return metered(decision, () -> nights.stop(decision));
  }

  @Override
  public void discard(Decision decision) {
    Object unused =
        metered(
            decision,
            () -> {
              nights.discard(decision);
              return decision;
            });
  }

  @Override
  public NightResult release(Decision decision, NightListener listener) {
    MeteredListener metered = new MeteredListener(listener, meters.of(decision.fund()));
    return metered(
        decision.fund(), decision.date(), metered, () -> nights.release(decision, metered));
  }

  private <T> T metered(Decision decision, Supplier<T> action) {
    MeteredListener none = new MeteredListener(NightListener.silent(), meters.of(decision.fund()));
    return metered(decision.fund(), decision.date(), none, action);
  }

  private <T> T metered(String fund, LocalDate date, MeteredListener listener, Supplier<T> action) {
    try {
      return action.get();
    } finally {
      listener.over();
      tellQuietly(fund, date);
    }
  }

  /** That figures cannot be told changes nothing about what came of the action. */
  private void tellQuietly(String fund, LocalDate date) {
    try {
      meters.refresh(fund, date);
      folder.write(fund, meters.of(fund).text());
    } catch (RuntimeException e) {
      LOG.warn("The figures of fund {} could not be written to {}", fund, folder, e);
    }
  }
}
