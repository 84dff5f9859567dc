package org.wanfen.server.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/**
 * Sends people to the page on which they sign in: the whole page, also when only a part of one was
 * asked for.
 */
final class SignInEntry implements AuthenticationEntryPoint {

  private final TurnedAway turnedAway;

  SignInEntry(TurnedAway turnedAway) {
    this.turnedAway = turnedAway;
  }

  /** Looking first is no offence; doing something is turned away, and is on record. */
  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
      throws IOException {
    record(TurnedAway.NOBODY, request);
    send(request, response, SecurityConfiguration.SIGN_IN);
  }

  private void record(String who, HttpServletRequest request) {
    if (!request.getMethod().equals(HttpMethod.GET.name())
        && !request.getMethod().equals(HttpMethod.HEAD.name())) {
      turnedAway.notAllowed(who, "page", request.getMethod(), request.getRequestURI());
    }
  }

  /**
   * Somebody was in, and is not any more.
   *
   * @param who the name under which they were in
   */
  void ended(String who, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    record(who, request);
    send(request, response, SecurityConfiguration.SIGN_IN + "?ended");
  }

  /** A form of a session that is over came in, be it the one to sign in with. */
  void tooOld(HttpServletRequest request, HttpServletResponse response) throws IOException {
    record(TurnedAway.NOBODY, request);
    boolean wasIn = !request.getRequestURI().equals(SecurityConfiguration.SIGN_IN);
    send(request, response, SecurityConfiguration.SIGN_IN + (wasIn ? "?ended" : "?old"));
  }

  void send(HttpServletRequest request, HttpServletResponse response, String page)
      throws IOException {
    if (request.getHeader("HX-Request") != null) {
      response.setHeader("HX-Redirect", page);
      response.setStatus(HttpStatus.UNAUTHORIZED.value());
    } else {
      response.sendRedirect(page);
    }
  }
}
