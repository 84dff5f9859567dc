package org.wanfen.server.alarm;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionOperations;
import org.wanfen.batch.log.LogContext;
import org.wanfen.server.alarm.AlarmTable.InForce;

/**
 * Raises an alarm for what is so, and clears it when it is so no longer. Several servers may watch
 * the same home: whichever is first raises it.
 */
final class AlarmWatch {

  private static final Logger LOG = LogManager.getLogger(AlarmWatch.class);

  private final List<ConditionSource> sources;
  private final AlarmTable table;
  private final PostBox posts;
  private final AlarmGauges gauges;
  private final TransactionOperations transactions;
  private final Clock clock;
  private boolean failing;

  AlarmWatch(
      List<ConditionSource> sources,
      AlarmTable table,
      PostBox posts,
      AlarmGauges gauges,
      TransactionOperations transactions,
      Clock clock) {
    this.sources = List.copyOf(sources);
    this.table = table;
    this.posts = posts;
    this.gauges = gauges;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Looks once; what fails is tried again the next time, and told once. */
  synchronized void look() {
    try {
      lookNow();
      failing = false;
    } catch (RuntimeException e) {
      if (!failing) {
        LOG.error("Whether there is reason for an alarm cannot be found out at present", e);
      }
      failing = true;
    }
  }

  private void lookNow() {
    // Before anything is cleared, for what could not be asked may still be so.
    List<Condition> all = sources.stream().flatMap(from -> from.conditions().stream()).toList();
    List<Condition> now = all.stream().filter(condition -> !condition.over()).toList();
    for (InForce known : table.inForce()) {
      if (now.stream().noneMatch(known::isOf)) {
        Alarm over = known.alarm();
        LogContext.of(over.fund(), over.date()).run(() -> clear(over));
      }
    }
    List<InForce> inForce = table.inForce();
    for (Condition condition : all) {
      if (inForce.stream().noneMatch(known -> known.isOf(condition))
          && !table.wasRaised(condition)) {
        LogContext.of(condition.fund(), condition.date()).run(() -> raise(condition));
      }
    }
    gauges.show(table.inForce().stream().map(InForce::alarm).toList());
  }

  private void raise(Condition condition) {
    try {
      transactions.executeWithoutResult(
          transaction -> {
            Alarm alarm = table.raise(condition, now());
            posts.add(alarm);
            LOG.error(
                "Alarm {} {} of fund {}, {}: {}",
                alarm.id(),
                alarm.code(),
                alarm.fund(),
                alarm.date(),
                alarm.detail());
          });
    } catch (DuplicateKeyException e) {
      LOG.debug("Another server has raised {}", condition.key(), e);
    }
  }

  private void clear(Alarm alarm) {
    transactions.executeWithoutResult(
        transaction -> {
          if (table.clear(alarm.id(), now())) {
            posts.add(table.find(alarm.id()).orElseThrow());
            LOG.info(
                "Alarm {} {} of fund {}, {} is over",
                alarm.id(),
                alarm.code(),
                alarm.fund(),
                alarm.date());
          }
        });
  }

  private Instant now() {
    return clock.instant();
  }
}
