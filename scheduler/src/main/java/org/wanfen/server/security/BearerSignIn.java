package org.wanfen.server.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.server.people.People;
import org.wanfen.server.people.Person;
import org.wanfen.server.people.Token;
import org.wanfen.server.people.Tokens;
import org.wanfen.server.problem.Problems;

/**
 * Lets programs in that show a token: they act for its person, with the roles that the person has
 * now. Looked up at every request, so that what is revoked or taken away ends at once.
 */
final class BearerSignIn extends OncePerRequestFilter {

  private static final String SCHEME = "Bearer ";

  private final Tokens tokens;
  private final People people;
  private final TurnedAway turnedAway;

  BearerSignIn(Tokens tokens, People people, TurnedAway turnedAway) {
    this.tokens = tokens;
    this.people = people;
    this.turnedAway = turnedAway;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain rest)
      throws ServletException, IOException {
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (header == null) {
      rest.doFilter(request, response);
      return;
    }
    Optional<Token> token = secret(header).flatMap(tokens::known);
    Optional<Person> person = token.filter(tokens::counts).flatMap(this::owner);
    if (person.isEmpty()) {
      turnedAway.badToken(token, request.getMethod(), request.getRequestURI());
      ApiRefusal.unknown(request, response);
    } else if (person.get().mustChangePassword()) {
      turnedAway.notAllowed(
          person.get().name(), ApiRefusal.WAY, request.getMethod(), request.getRequestURI());
      Problems.answer(request, response, HttpStatus.FORBIDDEN, passwordFirst(person.get()));
    } else {
      SecurityContext context = SecurityContextHolder.createEmptyContext();
      context.setAuthentication(SignIn.signedIn(person.get()));
      SecurityContextHolder.setContext(context);
      rest.doFilter(request, response);
    }
  }

  private static Optional<String> secret(String header) {
    return header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        ? Optional.of(header.substring(SCHEME.length()).strip())
        : Optional.empty();
  }

  private Optional<Person> owner(Token token) {
    return people.find(token.person()).filter(Person::active);
  }

  private static WanfenException passwordFirst(Person person) {
    return new WanfenException(
        ErrorCode.NOT_ALLOWED,
        "The password of " + person.name() + " was given by somebody else and has to be changed",
        "Nothing was changed.",
        "Sign in on the console and change it first.");
  }
}
