package org.wanfen.server.health;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.apache.logging.log4j.CloseableThreadContext;
import org.springframework.web.filter.OncePerRequestFilter;
import org.wanfen.server.problem.NamedNight;

/** Has the fund and the date that a request is about on whatever is logged while it is answered. */
final class AboutRequests extends OncePerRequestFilter {

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain rest)
      throws ServletException, IOException {
    NamedNight night = NamedNight.of(request.getRequestURI());
    CloseableThreadContext.Instance context = CloseableThreadContext.putAll(Map.of());
    night.fund().ifPresent(fund -> context.put("fund", fund));
    night.day().ifPresent(day -> context.put("date", day.toString()));
    try {
      rest.doFilter(request, response);
    } finally {
      context.close();
    }
  }
}
