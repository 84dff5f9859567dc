package org.wanfen.batch.metrics;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The figures of one fund; what is not known is not there. Safe for several threads. */
final class FundFigures {

  private final MeterRegistry registry;
  private final String fund;
  private final Map<Key, Value> values = new ConcurrentHashMap<>();
  private volatile boolean atWork;

  /** A figure, and the labels that tell it from others of its name: each with its value. */
  private record Key(Figure figure, List<String> labels) {}

  /** What a figure is at present, and what tells of it to whoever asks. */
  private static final class Value {
    private volatile double now;
    private Meter meter;

    double now() {
      return now;
    }
  }

  /**
   * Figures of a fund.
   *
   * @param registry where they are kept ready for whoever asks
   */
  FundFigures(MeterRegistry registry, String fund) {
    this.registry = registry;
    this.fund = fund;
  }

  /** Whether a night is at work in this process. */
  boolean atWork() {
    return atWork;
  }

  void atWork(boolean now) {
    atWork = now;
    set(Figure.AT_WORK, now);
  }

  void set(Figure figure, boolean flag) {
    set(figure, flag ? 1 : 0);
  }

  /** As below; over 2^53, which nobody monitors to the last unit, it is not exact any more. */
  void set(Figure figure, long value, String... labels) {
    set(figure, (double) value, labels);
  }

  /**
   * Sets a figure.
   *
   * @param labels what tells it from others of its name: each label with its value
   */
  void set(Figure figure, double value, String... labels) {
    set(new Key(figure, List.of(labels)), value);
  }

  private void set(Key key, double value) {
    values.compute(
        key,
        (same, known) -> {
          Value kept = known == null ? new Value() : known;
          kept.now = value;
          if (kept.meter == null) {
            kept.meter = register(registry, key, kept);
          }
          return kept;
        });
  }

  /** A figure is not known (any more). */
  void forget(Figure figure) {
    values.keySet().stream().filter(key -> key.figure() == figure).forEach(this::forget);
  }

  private void forget(Key key) {
    values.computeIfPresent(
        key,
        (same, value) -> {
          registry.remove(value.meter);
          return null;
        });
  }

  /** Nothing is known, but what was counted. */
  void forgetAll() {
    for (Figure figure : Figure.values()) {
      if (!figure.counts()) {
        forget(figure);
      }
    }
  }

  /**
   * Takes over what others know, and forgets what they do not, but what was counted. Whoever asks
   * meanwhile is never told that all is unknown.
   */
  void takeOver(FundFigures others) {
    others.values.forEach((key, value) -> set(key, value.now()));
    values.keySet().stream()
        .filter(key -> !key.figure().counts() && !others.values.containsKey(key))
        .forEach(this::forget);
  }

  private Meter register(MeterRegistry to, Key key, Value value) {
    Figure figure = key.figure();
    Tags tags = Tags.of("fund", fund).and(key.labels().toArray(String[]::new));
    String unit = figure.unit().isEmpty() ? null : figure.unit();
    if (figure.counts()) {
      return FunctionCounter.builder(figure.key(), value, Value::now)
          .tags(tags)
          .baseUnit(unit)
          .description(figure.meaning())
          .register(to);
    }
    return Gauge.builder(figure.key(), value, Value::now)
        .tags(tags)
        .baseUnit(unit)
        .description(figure.meaning())
        .strongReference(true)
        .register(to);
  }

  /** What is known at present, in Prometheus' text format. */
  String text() {
    PrometheusMeterRegistry known = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    try {
      values.forEach(
          (key, value) -> {
            Meter unused = register(known, key, value);
          });
      return known.scrape();
    } finally {
      known.close();
    }
  }
}
