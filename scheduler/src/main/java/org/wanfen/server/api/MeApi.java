package org.wanfen.server.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.List;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.wanfen.server.people.People;
import org.wanfen.server.people.PeopleDesk;
import org.wanfen.server.people.Person;
import org.wanfen.server.people.Role;
import org.wanfen.server.people.Token;
import org.wanfen.server.people.Tokens;

/** Whom a token acts for. Tokens are made on the console: one token makes no other. */
@RestController
@RequestMapping("/api/v1/me")
@Tag(name = "me", description = "Whom the token acts for.")
class MeApi {

  private final People people;
  private final PeopleDesk desk;
  private final Tokens tokens;

  MeApi(People people, PeopleDesk desk, Tokens tokens) {
    this.people = people;
    this.desk = desk;
    this.tokens = tokens;
  }

  /**
   * Somebody.
   *
   * @param name as it stands in the trail
   * @param roles what the person may do now
   * @param tokens the person's tokens, the newest first
   */
  @Schema(description = "Whom the token acts for.")
  record MeJson(String name, Set<Role> roles, List<Token> tokens) {}

  @GetMapping
  @Operation(summary = "Whom the token acts for, with what roles, and the person's tokens")
  MeJson me(Principal who) {
    Person person = people.find(who.getName()).orElseThrow();
    return new MeJson(person.name(), person.roles(), tokens.of(person.name()));
  }

  @PostMapping("/tokens/{id}/revoke")
  @Operation(summary = "Takes one of the person's tokens back")
  MeJson revoke(@PathVariable String id, Principal who) {
    desk.revokeToken(who.getName(), id);
    return me(who);
  }
}
