package org.wanfen.server.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.server.problem.Problems;

/** Turns programs away: with problem details, and an entry in the trail. */
final class ApiRefusal implements AuthenticationEntryPoint, AccessDeniedHandler {

  /** How the trail names what programs ask for. */
  static final String WAY = "api";

  private final TurnedAway turnedAway;

  ApiRefusal(TurnedAway turnedAway) {
    this.turnedAway = turnedAway;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
      throws IOException {
    turnedAway.notAllowed(TurnedAway.NOBODY, WAY, request.getMethod(), request.getRequestURI());
    unknown(request, response);
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
      throws IOException {
    if (isNoDoor(request)) {
      Problems.answer(request, response, HttpStatus.NOT_FOUND, noSuchAddress());
      return;
    }
    Authentication who = SecurityContextHolder.getContext().getAuthentication();
    String name = who == null ? TurnedAway.NOBODY : who.getName();
    turnedAway.notAllowed(name, WAY, request.getMethod(), request.getRequestURI());
    Problems.answer(
        request,
        response,
        HttpStatus.FORBIDDEN,
        new WanfenException(
            ErrorCode.NOT_ALLOWED,
            "The roles of " + name + " do not allow this",
            "Nothing was changed. It is on record in the trail.",
            "See what the roles may reach at /api/v1/openapi, or ask an administrator."));
  }

  /** A mistake, and no attempt at what is not allowed. */
  private static boolean isNoDoor(HttpServletRequest request) {
    Doors.Place place = Doors.Place.of(request.getRequestURI());
    return !Doors.isKnown(place, place.within(request.getRequestURI()));
  }

  private static WanfenException noSuchAddress() {
    return new WanfenException(
        ErrorCode.WRONG_USAGE,
        "There is no such address",
        "Nothing was changed.",
        "See /api/v1/openapi for what may be asked, and how.");
  }

  /** Answers somebody who has shown no token that counts. */
  static void unknown(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"wanfen\"");
    Problems.answer(
        request,
        response,
        HttpStatus.UNAUTHORIZED,
        new WanfenException(
            ErrorCode.NOT_ALLOWED,
            "No token was shown, or one that does not count (any more)",
            "Nothing was changed.",
            "Make a token on the console's page of your own name, and send it as: Authorization:"
                + " Bearer TOKEN"));
  }
}
