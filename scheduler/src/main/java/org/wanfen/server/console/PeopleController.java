package org.wanfen.server.console;

import java.security.Principal;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wanfen.batch.operations.Names;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.server.people.People;
import org.wanfen.server.people.PeopleDesk;
import org.wanfen.server.people.Person;
import org.wanfen.server.people.Role;

/** The pages on which administrators say who may come in, and with what roles. */
@Controller
@RequestMapping("/people")
class PeopleController {

  private final People people;
  private final PeopleDesk desk;
  private final Clock clock;

  PeopleController(People people, PeopleDesk desk, Clock clock) {
    this.people = people;
    this.desk = desk;
    this.clock = clock;
  }

  @GetMapping
  String page(Model model) {
    model.addAttribute("people", people.all());
    model.addAttribute("roles", Role.values());
    model.addAttribute("now", clock.instant());
    model.addAttribute("zone", Show.UTC);
    return "people";
  }

  /** The password is shown on this answer, and nowhere else. */
  @PostMapping
  String add(
      @RequestParam String name,
      @RequestParam(required = false) List<Role> roles,
      Principal by,
      Model model) {
    String password = desk.add(name, set(roles), by.getName());
    return given(name.strip(), password, model);
  }

  @GetMapping("/{name}")
  String person(@PathVariable String name, Principal who, Model model) {
    Person person = people.find(name).orElseThrow(() -> nobody(name));
    model.addAttribute("person", person);
    model.addAttribute("own", Names.same(person.name(), who.getName()));
    model.addAttribute("roles", Role.values());
    model.addAttribute("locked", person.isLocked(clock.instant()));
    model.addAttribute("zone", Show.UTC);
    return "person";
  }

  @PostMapping("/{name}/roles")
  String roles(
      @PathVariable String name,
      @RequestParam(required = false) List<Role> roles,
      Principal by,
      RedirectAttributes told) {
    desk.setRoles(name, set(roles), by.getName());
    return done(name, "told.roles", told);
  }

  @PostMapping("/{name}/deactivate")
  String deactivate(@PathVariable String name, Principal by, RedirectAttributes told) {
    desk.setActive(name, false, by.getName());
    return done(name, "told.deactivated", told);
  }

  @PostMapping("/{name}/activate")
  String activate(@PathVariable String name, Principal by, RedirectAttributes told) {
    desk.setActive(name, true, by.getName());
    return done(name, "told.activated", told);
  }

  @PostMapping("/{name}/unlock")
  String unlock(@PathVariable String name, Principal by, RedirectAttributes told) {
    desk.unlock(name, by.getName());
    return done(name, "told.unlocked", told);
  }

  /** The password is shown on this answer, and nowhere else. */
  @PostMapping("/{name}/password")
  String password(@PathVariable String name, Principal by, Model model) {
    return given(name, desk.resetPassword(name, by.getName()), model);
  }

  private static String given(String name, String password, Model model) {
    model.addAttribute("name", name);
    model.addAttribute("password", password);
    return "password-given";
  }

  private static String done(String name, String word, RedirectAttributes told) {
    told.addFlashAttribute("told", word);
    told.addAttribute("name", name);
    return "redirect:/people/{name}";
  }

  private static Set<Role> set(List<Role> roles) {
    EnumSet<Role> set = EnumSet.noneOf(Role.class);
    if (roles != null) {
      set.addAll(roles);
    }
    return set;
  }

  private static WanfenException nobody(String name) {
    return new WanfenException(
        ErrorCode.NO_SUCH_PERSON,
        "There is nobody of the name " + name,
        "Nothing was changed.",
        "See the list.");
  }
}
