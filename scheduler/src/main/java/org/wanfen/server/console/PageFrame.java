package org.wanfen.server.console;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.wanfen.batch.home.Home;

/** What the frame around every page shows: who is in, with what roles, and in which language. */
@ControllerAdvice(basePackageClasses = PageFrame.class)
class PageFrame {

  private static final Show SHOW = new Show();

  private final Home home;

  PageFrame(Home home) {
    this.home = home;
  }

  /**
   * The frame.
   *
   * @param path the address of the page
   * @param from where its links to itself start: empty, or an address if the page answers an action
   * @param language {@code zh} or {@code en}
   * @param person who is in; empty before signing in
   * @param roles what the person may do
   * @param datasets whether datasets may be replayed here
   */
  record Frame(
      String path,
      String from,
      String language,
      String person,
      Set<String> roles,
      boolean datasets) {

    /** The same, for the answer to an action: what is shown again is to be found elsewhere. */
    Frame at(String address) {
      return new Frame(address, address, language, person, roles, datasets);
    }

    /** Whether the person has any of these roles. */
    public boolean may(String... any) {
      for (String role : any) {
        if (roles.contains(role)) {
          return true;
        }
      }
      return false;
    }
  }

  /** How figures and times are shown. */
  @ModelAttribute("show")
  Show show() {
    return SHOW;
  }

  @ModelAttribute("frame")
  Frame frame(HttpServletRequest request, Principal principal, Locale locale) {
    Set<String> roles = new TreeSet<>();
    if (principal instanceof Authentication in) {
      for (GrantedAuthority authority : in.getAuthorities()) {
        roles.add(String.valueOf(authority.getAuthority()).replaceFirst("^ROLE_", ""));
      }
    }
    return new Frame(
        request.getRequestURI(),
        "",
        locale.getLanguage().equals("zh") ? "zh" : "en",
        principal == null ? "" : principal.getName(),
        roles,
        home.settings().server().datasets());
  }
}
