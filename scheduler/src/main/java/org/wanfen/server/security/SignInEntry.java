package org.wanfen.server.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/**
 * Sends people to the page on which they sign in: the whole page, also when only a part of one was
 * asked for.
 */
final class SignInEntry implements AuthenticationEntryPoint {

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
      throws IOException {
    send(request, response, SecurityConfiguration.SIGN_IN);
  }

  /** Somebody was in, and is not any more. */
  void ended(HttpServletRequest request, HttpServletResponse response) throws IOException {
    send(request, response, SecurityConfiguration.SIGN_IN + "?ended");
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
