package org.wanfen.server.alarm;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionOperations;
import org.wanfen.batch.log.LogContext;
import org.wanfen.server.alarm.AlarmTable.InForce;

/**
 * Raises an alarm for what is so, and clears it when it is so no longer. Several servers may watch
 * the same home: whichever is first raises or clears it. One that has looked before another's
 * change changes nothing itself, for what it has seen may be over; it looks again in a moment.
 */
final class AlarmWatch {

  private static final Logger LOG = LogManager.getLogger(AlarmWatch.class);
  private static final long STALE = -1;

  private final Supplier<List<String>> funds;
  private final List<ConditionSource> sources;
  private final AlarmTable table;
  private final PostBox posts;
  private final AlarmGauges gauges;
  private final TransactionOperations transactions;
  private final Clock clock;
  private final Set<String> silent = new TreeSet<>();
  private boolean failing;

  AlarmWatch(
      Supplier<List<String>> funds,
      List<ConditionSource> sources,
      AlarmTable table,
      PostBox posts,
      AlarmGauges gauges,
      TransactionOperations transactions,
      Clock clock) {
    this.funds = funds;
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
    long changes = table.changes();
    Map<String, Condition> all = new LinkedHashMap<>();
    Set<String> unknown = new TreeSet<>();
    for (String fund : funds.get()) {
      if (!found(fund, all)) {
        unknown.add(fund);
      }
    }
    silent.retainAll(unknown);
    act(new ArrayList<>(all.values()), unknown, changes);
    gauges.show(table.inForce().stream().map(InForce::alarm).toList());
  }

  /** Finds out what is so of a fund; false if not all of it could be. */
  private boolean found(String fund, Map<String, Condition> all) {
    boolean whole = true;
    for (ConditionSource source : sources) {
      try {
        source.of(fund).forEach(condition -> all.putIfAbsent(condition.identity(), condition));
      } catch (RuntimeException e) {
        whole = false;
        if (silent.add(fund)) {
          LogContext.of(fund)
              .run(
                  () ->
                      LOG.error(
                          "What there is to raise an alarm for of fund {} cannot all be found out"
                              + " at present; what is in force stays",
                          fund,
                          e));
        }
      }
    }
    return whole;
  }

  /** Clears and raises, as long as no other server does. */
  private void act(List<Condition> all, Set<String> unknown, long changes) {
    List<InForce> before = table.inForce();
    long seen = changes;
    for (InForce known : before) {
      Alarm alarm = known.alarm();
      // What could not be asked may still be so.
      boolean over =
          !unknown.contains(alarm.fund())
              && all.stream().filter(is -> !is.over()).noneMatch(known::isOf);
      if (over && seen != STALE) {
        long now = seen;
        seen = LogContext.of(alarm.fund(), alarm.date()).get(() -> change(now, () -> clear(alarm)));
      }
    }
    for (Condition is : all) {
      boolean told = before.stream().anyMatch(known -> known.isOf(is)) || table.wasRaised(is);
      if (!told && seen != STALE) {
        long now = seen;
        seen = LogContext.of(is.fund(), is.date()).get(() -> change(now, () -> raise(is)));
      }
    }
  }

  /**
   * Makes a change, unless another server has made one since this one looked.
   *
   * @return how many changes have been seen now; {@link #STALE} if there are more
   */
  private long change(long seen, Runnable change) {
    try {
      return Optional.ofNullable(
              transactions.execute(
                  transaction -> {
                    if (!table.change(seen)) {
                      return STALE;
                    }
                    change.run();
                    return seen + 1;
                  }))
          .orElseThrow();
    } catch (DuplicateKeyException e) {
      // Another occasion of it is in force at that date; this one is told after it.
      LOG.debug("In force already", e);
      return seen;
    }
  }

  private void raise(Condition condition) {
    Alarm alarm = table.raise(condition, now());
    posts.add(alarm);
    LOG.error(
        "Alarm {} {} of fund {}, {}: {}",
        alarm.id(),
        alarm.code(),
        alarm.fund(),
        alarm.date(),
        alarm.detail());
  }

  private void clear(Alarm alarm) {
    if (table.clear(alarm.id(), now())) {
      posts.add(table.find(alarm.id()).orElseThrow());
      LOG.info(
          "Alarm {} {} of fund {}, {} is over",
          alarm.id(),
          alarm.code(),
          alarm.fund(),
          alarm.date());
    }
  }

  private Instant now() {
    return clock.instant();
  }
}
