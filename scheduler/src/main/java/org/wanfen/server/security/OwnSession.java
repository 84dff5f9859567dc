package org.wanfen.server.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.wanfen.server.people.Person;

/** The session of whoever is in, after a change of the own password. */
public final class OwnSession {

  private final SecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

  OwnSession() {}

  /** Goes on with the session, under another name for it; all others of the person are over. */
  public void goOn(Person person, HttpServletRequest request, HttpServletResponse response) {
    String unused = request.changeSessionId();
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(SignIn.signedIn(person));
    SecurityContextHolder.setContext(context);
    sessions.saveContext(context, request, response);
  }
}
