package org.wanfen.server.alarm;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Supplier;

/** The alarms in force as figures for monitoring: for every code and fund how many there are. */
final class AlarmGauges {

  private final MultiGauge gauge;
  private final Supplier<List<String>> funds;

  AlarmGauges(MeterRegistry registry, Supplier<List<String>> funds) {
    this.gauge =
        MultiGauge.builder("wanfen.alarm")
            .description("Alarms in force, by what they call for.")
            .register(registry);
    this.funds = funds;
  }

  void show(List<Alarm> inForce) {
    List<Row<?>> rows = new ArrayList<>();
    for (String fund : new TreeSet<>(funds.get())) {
      for (AlarmCode code : AlarmCode.values()) {
        long there =
            inForce.stream()
                .filter(alarm -> alarm.code() == code && alarm.fund().equals(fund))
                .count();
        rows.add(Row.of(Tags.of("code", code.name(), "fund", fund), there));
      }
    }
    gauge.register(rows, true);
  }
}
