package org.wanfen.batch.program;

import java.util.Map;
import org.springframework.context.annotation.Configuration;

/** The beans of the control plane; expects a Home and a DataPlaneFactory in the context. */
@Configuration(proxyBeanMethods = false)
public class ControlPlaneConfiguration {

  /** Spring's properties that the control plane needs. */
  public static final Map<String, Object> PROPERTIES =
      Map.of("spring.main.log-startup-info", "false");
}
