package org.wanfen.server.alarm;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.wanfen.batch.operations.Names;
import org.wanfen.batch.trail.ActionTrail;
import org.wanfen.batch.trail.Asked;

/** The alarms in the database. */
final class RecordedAlarms implements Alarms {

  private final AlarmTable table;
  private final ActionTrail trail;
  private final Clock clock;

  RecordedAlarms(AlarmTable table, ActionTrail trail, Clock clock) {
    this.table = table;
    this.trail = trail;
    this.clock = clock;
  }

  @Override
  public List<Alarm> inForce() {
    return table.inForce().stream().map(AlarmTable.InForce::alarm).toList();
  }

  @Override
  public List<Alarm> history(int most) {
    if (most < 1) {
      throw new IllegalArgumentException("at least one alarm has to be asked for, not " + most);
    }
    return table.newest(most);
  }

  @Override
  public Optional<Alarm> find(long id) {
    return table.find(id);
  }

  @Override
  public boolean acknowledge(long id, String by) {
    String name = Names.required(by, "who has seen the alarm");
    Optional<Alarm> alarm = table.find(id);
    if (alarm.isEmpty() || !table.acknowledge(id, name, clock.instant())) {
      return false;
    }
    trail.done(
        Asked.about(name, "alarm acknowledge", alarm.get().fund())
            .on(alarm.get().date())
            .because(alarm.get().code().name()));
    return true;
  }
}
