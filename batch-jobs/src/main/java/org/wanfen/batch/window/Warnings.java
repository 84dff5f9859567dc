package org.wanfen.batch.window;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.wanfen.batch.operations.NightListener;
import org.wanfen.batch.operations.NightStep;
import org.wanfen.batch.operations.NightWarning;
import org.wanfen.batch.operations.WarningCode;
import org.wanfen.batch.records.NightRow;

/**
 * The warnings in force about a night: at most one of a kind, and of stragglers one for each part.
 * Each is recorded, logged and told when it comes into force. Not safe for several threads.
 */
final class Warnings {

  private static final Logger LOG = LogManager.getLogger(Warnings.class);

  private final NightRow night;
  private final WatchKeeper keeper;
  private final NightListener listener;
  private final Map<Subject, NightWarning> inForce = new LinkedHashMap<>();

  private record Subject(WarningCode code, Optional<NightStep> step, Optional<String> part) {}

  Warnings(NightRow night, WatchKeeper keeper, NightListener listener) {
    this.night = night;
    this.keeper = keeper;
    this.listener = listener;
  }

  private static Subject subject(NightWarning warning) {
    return warning.part().isPresent()
        ? new Subject(warning.code(), warning.step(), warning.part())
        : subject(warning.code());
  }

  private static Subject subject(WarningCode code) {
    return new Subject(code, Optional.empty(), Optional.empty());
  }

  List<NightWarning> inForce() {
    return List.copyOf(inForce.values());
  }

  /** Comes into force, unless the same is. */
  void raise(NightWarning warning) {
    if (inForce.putIfAbsent(subject(warning), warning) == null) {
      keeper.changed(warning);
      LOG.warn("{}: {}  {}", night, warning.code(), warning.detail());
      listener.warned(warning);
    }
  }

  /** These are all there are of a kind: what is in force beside them is so no longer. */
  void only(WarningCode code, List<NightWarning> warnings, Instant now) {
    Set<Subject> there = warnings.stream().map(Warnings::subject).collect(Collectors.toSet());
    for (Subject known : List.copyOf(inForce.keySet())) {
      if (known.code() == code && !there.contains(known)) {
        over(known, now).ifPresent(this::tell);
      }
    }
    warnings.forEach(this::raise);
  }

  /** Is in force no longer, if it is. */
  void clear(WarningCode code, Instant now) {
    over(subject(code), now).ifPresent(this::tell);
  }

  /** Likewise; nobody has to be told, for something else is told that says more. */
  void clearUntold(WarningCode code, Instant now) {
    var unused = over(subject(code), now);
  }

  private Optional<NightWarning> over(Subject subject, Instant now) {
    Optional<NightWarning> over =
        Optional.ofNullable(inForce.remove(subject)).map(known -> known.cleared(now));
    over.ifPresent(keeper::changed);
    return over;
  }

  private void tell(NightWarning over) {
    LOG.info("{}: {} is over: {}", night, over.code(), over.detail());
    listener.cleared(over);
  }
}
