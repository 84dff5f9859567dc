package org.wanfen.benchmark.running;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/** Processor time of this process, in all its threads and in native code too. */
public final class CpuTime {

  private final OperatingSystemMXBean system =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private final long began = system.getProcessCpuTime();

  /** What was used since this was made. */
  public Duration used() {
    return Duration.ofNanos(system.getProcessCpuTime() - began);
  }
}
