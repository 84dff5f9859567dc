package org.wanfen.server.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;

/** Which page somebody asked for before signing in, and is led to afterwards. */
final class AskedPages {

  private AskedPages() {}

  /** Keeps whole pages: a part of one, or what is no page, is nothing to be led to. */
  static RequestCache cache() {
    HttpSessionRequestCache cache = new HttpSessionRequestCache();
    cache.setRequestMatcher(AskedPages::isPage);
    cache.setMatchingRequestParameterName(null);
    return cache;
  }

  private static boolean isPage(HttpServletRequest request) {
    return request.getMethod().equals(HttpMethod.GET.name())
        && !SessionTime.isBackground(request)
        && Doors.isKnown(Doors.Place.PAGES, request.getRequestURI());
  }

  /** Leads to the page, here: whatever host the browser said that it asked. */
  static AuthenticationSuccessHandler then(RequestCache asked, SessionTime time) {
    SavedRequestAwareAuthenticationSuccessHandler led =
        new SavedRequestAwareAuthenticationSuccessHandler();
    led.setRequestCache(asked);
    led.setRedirectStrategy(
        (request, response, address) -> response.sendRedirect(withoutHost(address)));
    return (request, response, who) -> {
      time.begin(request.getSession());
      led.onAuthenticationSuccess(request, response, who);
    };
  }

  static String withoutHost(String address) {
    URI asked = URI.create(address);
    String query = asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery();
    String path = asked.getRawPath() == null ? "" : asked.getRawPath();
    // Two would be another host again.
    return "/" + path.replaceFirst("^/+", "") + query;
  }
}
