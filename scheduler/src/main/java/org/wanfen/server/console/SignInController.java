package org.wanfen.server.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.wanfen.server.security.SecurityConfiguration;

/** The page on which people sign in, and the one for those who were turned away. */
@Controller
class SignInController {

  @GetMapping(SecurityConfiguration.SIGN_IN)
  String signIn(
      @RequestParam(required = false) String failed,
      @RequestParam(required = false) String out,
      @RequestParam(required = false) String ended,
      @RequestParam(required = false) String old,
      Model model) {
    model.addAttribute("failed", failed != null);
    model.addAttribute("out", out != null);
    model.addAttribute("ended", ended != null);
    model.addAttribute("old", old != null);
    return "sign-in";
  }

  @RequestMapping(SecurityConfiguration.BUSY)
  @ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
  String busy(HttpServletResponse response, Model model) {
    response.setHeader(HttpHeaders.RETRY_AFTER, "5");
    model.addAttribute("busy", true);
    return "sign-in";
  }

  @RequestMapping(SecurityConfiguration.NOT_ALLOWED)
  @ResponseStatus(HttpStatus.FORBIDDEN)
  String notAllowed(HttpServletRequest request, Model model) {
    Object why = request.getAttribute(WebAttributes.ACCESS_DENIED_403);
    model.addAttribute("why", why instanceof CsrfException ? "old" : "roles");
    return "not-allowed";
  }
}
