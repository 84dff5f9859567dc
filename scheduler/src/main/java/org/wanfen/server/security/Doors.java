package org.wanfen.server.security;

import static org.wanfen.server.people.Role.ADMINISTRATOR;
import static org.wanfen.server.people.Role.APPROVER;
import static org.wanfen.server.people.Role.AUDITOR;
import static org.wanfen.server.people.Role.DEVELOPER;
import static org.wanfen.server.people.Role.OPERATOR;
import static org.wanfen.server.security.Doors.Place.API;
import static org.wanfen.server.security.Doors.Place.PAGES;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;
import org.wanfen.server.people.Role;

/** What each role reaches. The first that fits counts; what fits none is closed to everyone. */
public final class Doors {

  private static final Set<Role> EVERYONE = EnumSet.allOf(Role.class);

  /** Where a door is. */
  public enum Place {
    /** Among the pages. */
    PAGES(""),
    /** Below what programs ask for. */
    API(SecurityConfiguration.API);

    private final String prefix;

    Place(String prefix) {
      this.prefix = prefix;
    }

    /** What all of its addresses begin with. */
    String prefix() {
      return prefix;
    }

    /** The place of an address. */
    static Place of(String address) {
      return address.startsWith(API.prefix + "/") ? API : PAGES;
    }

    /** An address without what stands before all doors of the place. */
    String within(String address) {
      return address.substring(prefix.length());
    }
  }

  private static final Set<Place> BOTH = EnumSet.allOf(Place.class);

  static final List<Door> ALL =
      List.of(
          change("/nights/{fund}/{date}/start", OPERATOR),
          change("/nights/{fund}/{date}/mock", OPERATOR),
          change("/nights/{fund}/{date}/stop", OPERATOR),
          change("/nights/{fund}/{date}/resume", OPERATOR),
          change("/nights/{fund}/{date}/discard", OPERATOR),
          change("/nights/{fund}/{date}/accept-quarantine", OPERATOR),
          change("/nights/{fund}/{date}/release", APPROVER),
          look("/nights/{fund}/{date}/ask/release", APPROVER).only(PAGES),
          look("/nights/{fund}/{date}/ask/*", OPERATOR).only(PAGES),
          change("/schedule/{fund}/**", OPERATOR),
          change("/alarms/{id}/**", OPERATOR),
          change("/nights/{fund}/{date}/report", AUDITOR),
          look("/nights/{fund}/{date}/rows/**", OPERATOR, APPROVER, AUDITOR),
          change("/reports/**", AUDITOR),
          look("/nights/{fund}/{date}/reports/**", OPERATOR, APPROVER, AUDITOR),
          look("/reports/**", OPERATOR, APPROVER, AUDITOR),
          look("/accounts/**", AUDITOR),
          look("/trail/**", AUDITOR),
          look("/certificates/**", AUDITOR).only(API),
          look("/datasets/**", DEVELOPER).only(PAGES),
          change("/datasets/**", DEVELOPER).only(PAGES),
          look("/people/**", ADMINISTRATOR).only(PAGES),
          change("/people/**", ADMINISTRATOR).only(PAGES),
          look("/settings/**", ADMINISTRATOR, OPERATOR, AUDITOR).only(PAGES),
          forEveryone(HttpMethod.GET, "/").only(PAGES),
          forEveryone(HttpMethod.GET, "/live/**").only(PAGES),
          forEveryone(HttpMethod.GET, "/nights/**"),
          forEveryone(HttpMethod.GET, "/funds/**").only(API),
          forEveryone(HttpMethod.GET, "/schedule/**"),
          forEveryone(HttpMethod.GET, "/alarms/**"),
          forEveryone(HttpMethod.GET, "/openapi*").only(API),
          forEveryone(HttpMethod.GET, "/metrics").only(PAGES),
          forEveryone(HttpMethod.GET, "/me/**"),
          forEveryone(HttpMethod.POST, "/me/**"));

  private Doors() {}

  /**
   * Who may reach an address; nobody, if it fits no door.
   *
   * @param place where it is
   * @param method what is asked
   * @param path the address without what stands before all doors of the place
   */
  public static Set<Role> rolesFor(Place place, HttpMethod method, String path) {
    return door(place, method, path).map(Door::roles).orElse(EnumSet.noneOf(Role.class));
  }

  /** Every door of a place in words: the method and the pattern of its addresses. */
  public static List<String> described(Place place) {
    return at(place).map(Door::toString).toList();
  }

  /** The door that an address fits, in words; empty if it fits none. */
  public static String describe(Place place, String method, String path) {
    return door(place, HttpMethod.valueOf(method), path).map(Door::toString).orElse("");
  }

  /** Whether there is a door at an address, whatever is asked of it, and for whomever. */
  static boolean isKnown(Place place, String path) {
    return at(place).anyMatch(door -> door.fits(path));
  }

  static Stream<Door> at(Place place) {
    return ALL.stream().filter(door -> door.places().contains(place));
  }

  private static Optional<Door> door(Place place, HttpMethod method, String path) {
    return at(place)
        .filter(door -> door.methods().contains(method))
        .filter(door -> door.fits(path))
        .findFirst();
  }

  /**
   * A door.
   *
   * @param method what is asked
   * @param pattern of which addresses
   * @param places where it is
   * @param roles who may
   */
  record Door(HttpMethod method, String pattern, Set<Place> places, Set<Role> roles) {

    @Override
    public String toString() {
      return method + " " + pattern;
    }

    /** Whoever may look may ask for what stands above the page, too. */
    List<HttpMethod> methods() {
      return method.equals(HttpMethod.GET) ? List.of(method, HttpMethod.HEAD) : List.of(method);
    }

    Door only(Place place) {
      return new Door(method, pattern, EnumSet.of(place), roles);
    }

    boolean fits(String path) {
      return PathPatternParser.defaultInstance
          .parse(pattern)
          .matches(PathContainer.parsePath(path));
    }

    String[] roleNames() {
      return roles.stream().map(Role::name).toArray(String[]::new);
    }
  }

  private static Door change(String pattern, Role first, Role... others) {
    return new Door(HttpMethod.POST, pattern, BOTH, EnumSet.of(first, others));
  }

  private static Door look(String pattern, Role first, Role... others) {
    return new Door(HttpMethod.GET, pattern, BOTH, EnumSet.of(first, others));
  }

  private static Door forEveryone(HttpMethod method, String pattern) {
    return new Door(method, pattern, BOTH, EVERYONE);
  }
}
