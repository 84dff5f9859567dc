package org.wanfen.server.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * How long somebody stays signed in: as long as there is somebody, and no longer than a day's work.
 * What a page asks for by itself, to show what changes, is no sign of anybody.
 */
final class SessionTime {

  /** After so long without use a session is over. */
  static final Duration LONGEST_IDLE = Duration.ofMinutes(30);

  /** After so long it is over in any case. */
  static final Duration LONGEST = Duration.ofHours(12);

  private static final Set<String> BACKGROUND =
      Set.of("/live/", "/datasets/part", "/metrics", "/health");

  private static final String SINCE = "wanfen.since";
  private static final String USED = "wanfen.used";

  private final Clock clock;

  SessionTime(Clock clock) {
    this.clock = clock;
  }

  /** Whether a page asks by itself. */
  static boolean isBackground(HttpServletRequest request) {
    return request.getHeader("HX-Request") != null
        || BACKGROUND.stream().anyMatch(request.getRequestURI()::startsWith);
  }

  /** Somebody has just signed in. */
  void begin(HttpSession session) {
    session.setAttribute(SINCE, clock.instant());
    session.setAttribute(USED, clock.instant());
  }

  /** Whether a session is over by now; if it is not, this request may be a use of it. */
  boolean isOver(HttpSession session, HttpServletRequest request) {
    Instant now = clock.instant();
    boolean over = isPast(session, SINCE, LONGEST, now) || isPast(session, USED, LONGEST_IDLE, now);
    if (!over && !isBackground(request)) {
      session.setAttribute(USED, now);
    }
    return over;
  }

  private static boolean isPast(HttpSession session, String mark, Duration most, Instant now) {
    return Optional.ofNullable((Instant) session.getAttribute(mark))
        .filter(from -> from.plus(most).isAfter(now))
        .isEmpty();
  }
}
