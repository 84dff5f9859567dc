package org.wanfen.server.security;

import static org.wanfen.server.people.Role.ADMINISTRATOR;
import static org.wanfen.server.people.Role.APPROVER;
import static org.wanfen.server.people.Role.AUDITOR;
import static org.wanfen.server.people.Role.DEVELOPER;
import static org.wanfen.server.people.Role.OPERATOR;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;
import org.wanfen.server.people.Role;

/** What each role reaches. The first that fits counts; what fits none is closed to everyone. */
public final class Doors {

  private static final Set<Role> EVERYONE = EnumSet.allOf(Role.class);

  /** Below both of these is the same. */
  static final List<String> PREFIXES = List.of("", "/api/v1");

  static final List<Door> ALL =
      List.of(
          change("/nights/{fund}/{date}/start", OPERATOR),
          change("/nights/{fund}/{date}/mock", OPERATOR),
          change("/nights/{fund}/{date}/stop", OPERATOR),
          change("/nights/{fund}/{date}/resume", OPERATOR),
          change("/nights/{fund}/{date}/discard", OPERATOR),
          change("/nights/{fund}/{date}/accept-quarantine", OPERATOR),
          change("/nights/{fund}/{date}/release", APPROVER),
          look("/nights/{fund}/{date}/ask/release", APPROVER),
          look("/nights/{fund}/{date}/ask/*", OPERATOR),
          change("/schedule/{fund}/**", OPERATOR),
          change("/alarms/{id}/**", OPERATOR),
          change("/nights/{fund}/{date}/report", AUDITOR),
          look("/nights/{fund}/{date}/rows/**", OPERATOR, APPROVER, AUDITOR),
          change("/reports/**", AUDITOR),
          look("/nights/{fund}/{date}/reports/**", OPERATOR, APPROVER, AUDITOR),
          look("/reports/**", OPERATOR, APPROVER, AUDITOR),
          look("/accounts/**", AUDITOR),
          look("/trail/**", AUDITOR),
          look("/certificates/**", AUDITOR),
          look("/datasets/**", DEVELOPER),
          change("/datasets/**", DEVELOPER),
          look("/people/**", ADMINISTRATOR),
          change("/people/**", ADMINISTRATOR),
          look("/settings/**", ADMINISTRATOR, OPERATOR, AUDITOR),
          new Door(HttpMethod.GET, "/", EVERYONE),
          new Door(HttpMethod.GET, "/live/**", EVERYONE),
          new Door(HttpMethod.GET, "/nights/**", EVERYONE),
          new Door(HttpMethod.GET, "/funds/**", EVERYONE),
          new Door(HttpMethod.GET, "/schedule/**", EVERYONE),
          new Door(HttpMethod.GET, "/alarms/**", EVERYONE),
          new Door(HttpMethod.GET, "/openapi*", EVERYONE),
          new Door(HttpMethod.GET, "/metrics", EVERYONE),
          new Door(HttpMethod.GET, "/me/**", EVERYONE),
          new Door(HttpMethod.POST, "/me/**", EVERYONE));

  private Doors() {}

  /**
   * Who may reach an address; nobody, if it fits no door.
   *
   * @param method what is asked
   * @param path the address without what stands before all doors
   */
  public static Set<Role> rolesFor(HttpMethod method, String path) {
    return door(method, path).map(Door::roles).orElse(EnumSet.noneOf(Role.class));
  }

  /** Every door in words: the method and the pattern of its addresses. */
  public static List<String> described() {
    return ALL.stream().map(Door::toString).toList();
  }

  /** The door that an address fits, in words; empty if it fits none. */
  public static String describe(String method, String path) {
    return door(HttpMethod.valueOf(method), path).map(Door::toString).orElse("");
  }

  private static Optional<Door> door(HttpMethod method, String path) {
    PathContainer asked = PathContainer.parsePath(path);
    return ALL.stream()
        .filter(door -> door.method().equals(method))
        .filter(door -> PathPatternParser.defaultInstance.parse(door.pattern()).matches(asked))
        .findFirst();
  }

  /**
   * A door.
   *
   * @param method what is asked
   * @param pattern of which addresses
   * @param roles who may
   */
  record Door(HttpMethod method, String pattern, Set<Role> roles) {

    @Override
    public String toString() {
      return method + " " + pattern;
    }

    String[] roleNames() {
      return roles.stream().map(Role::name).toArray(String[]::new);
    }
  }

  private static Door change(String pattern, Role first, Role... others) {
    return new Door(HttpMethod.POST, pattern, EnumSet.of(first, others));
  }

  private static Door look(String pattern, Role first, Role... others) {
    return new Door(HttpMethod.GET, pattern, EnumSet.of(first, others));
  }
}
