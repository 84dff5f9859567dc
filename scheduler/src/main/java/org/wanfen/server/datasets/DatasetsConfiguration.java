package org.wanfen.server.datasets;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wanfen.batch.trail.ActionTrail;

/** The beans of the replays. */
@Configuration(proxyBeanMethods = false)
public class DatasetsConfiguration {

  @Bean(destroyMethod = "close")
  Replays replays(ReplayProgram program, ActionTrail trail, Clock clock) {
    return new Replays(program, trail, clock);
  }
}
