package org.wanfen.server.security;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Has strict headers on every answer from the very beginning, also on those that no filter sees:
 * what Tomcat, or the firewall before the filters, refuses by itself.
 */
final class StrictAnswers extends ValveBase {

  private final String contentPolicy;

  StrictAnswers(String contentPolicy) {
    super(true);
    this.contentPolicy = contentPolicy;
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    response.setHeader("Content-Security-Policy", contentPolicy);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Referrer-Policy", "no-referrer");
    getNext().invoke(request, response);
  }
}
