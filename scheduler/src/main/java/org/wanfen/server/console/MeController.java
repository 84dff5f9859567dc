package org.wanfen.server.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.server.people.People;
import org.wanfen.server.people.PeopleDesk;
import org.wanfen.server.people.Person;
import org.wanfen.server.people.Token;
import org.wanfen.server.people.Tokens;
import org.wanfen.server.security.OwnSession;
import org.wanfen.server.security.SecurityConfiguration;

/** The page of whoever is in: the own password, and the own tokens. */
@Controller
@RequestMapping(SecurityConfiguration.ME)
class MeController {

  private final People people;
  private final PeopleDesk desk;
  private final Tokens tokens;
  private final OwnSession session;
  private final Clock clock;

  MeController(People people, PeopleDesk desk, Tokens tokens, OwnSession session, Clock clock) {
    this.people = people;
    this.desk = desk;
    this.tokens = tokens;
    this.session = session;
    this.clock = clock;
  }

  @GetMapping
  String page(Principal who, Model model) {
    show(who.getName(), model);
    return "me";
  }

  @PostMapping("/password")
  String password(
      @RequestParam String old,
      @RequestParam String password,
      @RequestParam String again,
      Principal who,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes told) {
    try {
      requireSame(password, again);
      Person person = desk.changeOwnPassword(who.getName(), old, password);
      session.goOn(person, request, response);
    } catch (WanfenException refusal) {
      model.addAttribute("refusal", refusal);
      response.setStatus(422);
      show(who.getName(), model);
      return "me";
    }
    told.addFlashAttribute("told", "told.password");
    return "redirect:" + SecurityConfiguration.ME;
  }

  private static void requireSame(String password, String again) {
    if (!password.equals(again)) {
      throw new WanfenException(
          ErrorCode.PERSON_INVALID,
          "The new password was not given twice the same",
          "Nothing was changed.",
          "Give it again.");
    }
  }

  /** The secret is shown on this answer, and nowhere else. */
  @PostMapping("/tokens")
  String issue(@RequestParam String whatFor, @RequestParam int days, Principal who, Model model) {
    Token.Issued issued = desk.issueToken(who.getName(), whatFor, days);
    model.addAttribute("secret", issued.secret());
    show(who.getName(), model);
    return "me";
  }

  @PostMapping("/tokens/{id}/revoke")
  String revoke(@PathVariable String id, Principal who, RedirectAttributes told) {
    desk.revokeToken(who.getName(), id);
    told.addFlashAttribute("told", "told.revoked");
    return "redirect:" + SecurityConfiguration.ME;
  }

  private void show(String name, Model model) {
    model.addAttribute("person", people.find(name).orElseThrow());
    model.addAttribute("tokens", tokens.of(name));
    model.addAttribute("now", clock.instant());
    model.addAttribute("zone", Show.UTC);
  }
}
