package org.wanfen.server.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.wanfen.server.people.People;
import org.wanfen.server.people.Person;

/**
 * Looks at every request who somebody is now, and not at sign-in: what an administrator says takes
 * effect at once. Whoever was given a password has to change it before anything else.
 */
final class AsOfNow extends OncePerRequestFilter {

  private static final Set<String> OPEN = Set.of("/assets/", "/webjars/");
  private static final String CHANGE = SecurityConfiguration.ME + "/password";

  private final People people;
  private final TurnedAway turnedAway;
  private final SignInEntry entry;
  private final SessionTime time;

  AsOfNow(People people, TurnedAway turnedAway, SignInEntry entry, SessionTime time) {
    this.people = people;
    this.turnedAway = turnedAway;
    this.entry = entry;
    this.time = time;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return OPEN.stream().anyMatch(request.getRequestURI()::startsWith);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain rest)
      throws ServletException, IOException {
    Authentication in = SecurityContextHolder.getContext().getAuthentication();
    if (in == null || in instanceof AnonymousAuthenticationToken) {
      rest.doFilter(request, response);
      return;
    }
    Optional<Person> person =
        people
            .find(in.getName())
            .filter(Person::active)
            .filter(now -> PasswordStamp.of(now).equals(in.getDetails()));
    HttpSession session = request.getSession(false);
    boolean over = session != null && time.isOver(session, request);
    if (person.isEmpty() || over) {
      end(in.getName(), request, response);
    } else if (person.get().mustChangePassword() && !isForThat(request)) {
      sendToChange(person.get(), request, response);
    } else {
      SecurityContext now = SecurityContextHolder.createEmptyContext();
      now.setAuthentication(SignIn.signedIn(person.get()));
      SecurityContextHolder.setContext(now);
      rest.doFilter(request, response);
    }
  }

  private void end(String who, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
    SecurityContextHolder.clearContext();
    entry.ended(who, request, response);
  }

  private static boolean isForThat(HttpServletRequest request) {
    String path = request.getRequestURI();
    boolean looks = request.getMethod().equals(HttpMethod.GET.name());
    return path.equals(CHANGE)
        || (looks && path.equals(SecurityConfiguration.ME))
        || path.equals(SecurityConfiguration.SIGN_OUT)
        || path.equals(SecurityConfiguration.SIGN_IN);
  }

  /** Looking somewhere else first is no offence; doing something is turned away. */
  private void sendToChange(Person person, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!request.getMethod().equals(HttpMethod.GET.name())) {
      turnedAway.notAllowed(person.name(), "page", request.getMethod(), request.getRequestURI());
    }
    entry.send(request, response, SecurityConfiguration.ME);
  }
}
