package org.wanfen.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.wanfen.batch.operations.TrailQueries.TrailLine;
import org.wanfen.server.TestServer.Browser;
import org.wanfen.server.TestServer.Program;
import org.wanfen.server.people.Role;
import org.wanfen.server.security.Doors;
import org.wanfen.server.security.Doors.Place;

/** Every role at every door, of pages and of the API: who comes through, and who is turned away. */
@Tag("database")
class DoorsTest {

  private static final Set<Role> ALL = Set.of(Role.values());

  /** There is nothing at this place, for nobody: a mistake, and no attempt. */
  private static final int NONE = 404_000;

  /**
   * Who may what, written down once more from what was asked for, and what those are answered who
   * may, in a home without a fund: programs, and people on pages.
   */
  private static final List<Expected> EXPECTED =
      List.of(
          of("POST", "/nights/000198/2013-11-11/start", 404, 400, Role.OPERATOR),
          of("POST", "/nights/000198/2013-11-11/mock", 404, 400, Role.OPERATOR),
          of("POST", "/nights/000198/2013-11-11/stop", 400, 400, Role.OPERATOR),
          of("POST", "/nights/000198/2013-11-11/resume", 404, 400, Role.OPERATOR),
          of("POST", "/nights/000198/2013-11-11/discard", 400, 400, Role.OPERATOR),
          of("POST", "/nights/000198/2013-11-11/accept-quarantine", 400, 400, Role.OPERATOR),
          of("POST", "/nights/000198/2013-11-11/release", 400, 400, Role.APPROVER),
          of("GET", "/nights/000198/2013-11-11/ask/release", NONE, 404, Role.APPROVER),
          of("GET", "/nights/000198/2013-11-11/ask/start", NONE, 404, Role.OPERATOR),
          of("POST", "/schedule/000198/pause", 400, 400, Role.OPERATOR),
          of("POST", "/alarms/1/acknowledge", 404, 302, Role.OPERATOR),
          of("POST", "/nights/000198/2013-11-11/report", 400, 400, Role.AUDITOR),
          of(
              "GET",
              "/nights/000198/2013-11-11/rows/rejected",
              404,
              404,
              Role.OPERATOR,
              Role.APPROVER,
              Role.AUDITOR),
          of("POST", "/reports/000198/2013-11", 400, 400, Role.AUDITOR),
          of(
              "GET",
              "/nights/000198/2013-11-11/reports",
              404,
              404,
              Role.OPERATOR,
              Role.APPROVER,
              Role.AUDITOR),
          of("GET", "/reports", 404, 200, Role.OPERATOR, Role.APPROVER, Role.AUDITOR),
          of("GET", "/accounts", 404, 200, Role.AUDITOR),
          of("GET", "/accounts/000198/1000123", 400, 404, Role.AUDITOR),
          of("GET", "/trail", 200, 200, Role.AUDITOR),
          of("GET", "/trail/verify", 200, 200, Role.AUDITOR),
          of("GET", "/certificates/000198/2013-11-11", 404, NONE, Role.AUDITOR),
          of("GET", "/datasets", NONE, 404, Role.DEVELOPER),
          of("POST", "/datasets/replay", NONE, 400, Role.DEVELOPER),
          of("GET", "/people", NONE, 200, Role.ADMINISTRATOR),
          of("GET", "/people/admin", NONE, 200, Role.ADMINISTRATOR),
          of("POST", "/people/nobody-of-this-name/unlock", NONE, 404, Role.ADMINISTRATOR),
          of("GET", "/settings", NONE, 200, Role.ADMINISTRATOR, Role.OPERATOR, Role.AUDITOR),
          new Expected("GET", "/nights", 404, 200, ALL),
          new Expected("GET", "/nights/000198/2013-11-11", 404, 404, ALL),
          new Expected("GET", "/live/tonight", NONE, 200, ALL),
          new Expected("GET", "/funds", 200, NONE, ALL),
          new Expected("GET", "/schedule", 200, 404, ALL),
          new Expected("GET", "/alarms", 200, 200, ALL),
          new Expected("GET", "/openapi", 200, NONE, ALL),
          new Expected("GET", "/me", 200, 200, ALL),
          new Expected("GET", "/metrics", NONE, 200, ALL),
          new Expected("POST", "/me/tokens/none/revoke", 404, 404, ALL),
          new Expected("POST", "/nights", 403, 403, Set.of()),
          new Expected("DELETE", "/nights/000198/2013-11-11", 403, 403, Set.of()),
          new Expected("PUT", "/me", 403, 403, Set.of()),
          new Expected("POST", "/trail", 403, 403, Set.of()),
          new Expected("GET", "/actuator/env", NONE, NONE, Set.of()),
          new Expected("GET", "/h2-console", NONE, NONE, Set.of()),
          new Expected("GET", "/nihgts", NONE, NONE, Set.of()),
          new Expected("POST", "/nihgts", NONE, NONE, Set.of()));

  @TempDir private static Path folder;
  private static TestServer server;
  private static final Map<Role, Program> PROGRAMS = new EnumMap<>(Role.class);
  private static final Map<Role, Browser> BROWSERS = new EnumMap<>(Role.class);

  /**
   * What is expected at an address.
   *
   * @param api what programs are answered that may
   * @param page what people are answered who may
   */
  private record Expected(String method, String path, int api, int page, Set<Role> roles) {

    int status(Place place) {
      return place == Place.API ? api : page;
    }

    /** What somebody in a role is answered. */
    int status(Place place, Role role) {
      if (status(place) == NONE) {
        return 404;
      }
      return roles.contains(role) ? status(place) : 403;
    }
  }

  private static Expected of(String method, String path, int api, int page, Role... roles) {
    return new Expected(method, path, api, page, Set.of(roles));
  }

  @BeforeAll
  static void serve() {
    server = TestServer.start(folder.resolve("home"), Clock.systemUTC());
    for (Role role : Role.values()) {
      server.add(name(role), role);
      PROGRAMS.put(role, server.program(name(role)));
      Browser browser = server.browser();
      assertThat(browser.signIn(name(role), TestServer.PASSWORD).statusCode()).isEqualTo(302);
      BROWSERS.put(role, browser);
    }
  }

  @AfterAll
  static void close() {
    server.close();
  }

  private static String name(Role role) {
    return "person-" + role.name().toLowerCase(Locale.ROOT);
  }

  @Test
  void everyRoleAtEveryDoorOfTheApi() {
    for (Expected door : EXPECTED) {
      for (Role role : Role.values()) {
        int before = turnedAway(name(role), "api").size();
        HttpResponse<String> answer = PROGRAMS.get(role).ask(door.method(), door.path());

        String asked = role + " " + door.method() + " /api/v1" + door.path();
        int expected = door.status(Place.API, role);
        assertThat(answer.statusCode()).as("%s: %s", asked, answer.body()).isEqualTo(expected);
        if (expected >= 400) {
          assertThat(answer.headers().firstValue("Content-Type"))
              .as(asked)
              .hasValue("application/problem+json");
          assertThat(TestServer.json(answer).path("instance").stringValue())
              .isEqualTo("/api/v1" + door.path());
        }
        assertThat(TestServer.isNotAllowed(answer)).as(asked).isEqualTo(expected == 403);
        assertOnRecord(name(role), "api", before, expected == 403, door, "/api/v1");
      }
    }
  }

  @Test
  void everyRoleAtEveryDoorOfThePages() {
    for (Expected door : EXPECTED) {
      for (Role role : Role.values()) {
        int before = turnedAway(name(role), "page").size();
        HttpResponse<String> answer = BROWSERS.get(role).ask(door.method(), door.path());

        String asked = role + " " + door.method() + " " + door.path();
        int expected = door.status(Place.PAGES, role);
        assertThat(answer.statusCode()).as("%s: %s", asked, answer.body()).isEqualTo(expected);
        if (door.status(Place.PAGES) == NONE) {
          assertThat(answer.body()).as(asked).contains("There is no such page", name(role));
        }
        assertOnRecord(name(role), "page", before, expected == 403, door, "");
      }
    }
  }

  private static void assertOnRecord(
      String who, String way, int before, boolean turnedAway, Expected door, String prefix) {
    List<String> now = turnedAway(who, way);
    if (turnedAway) {
      assertThat(now)
          .as(door.toString())
          .hasSize(before + 1)
          .last()
          .isEqualTo(door.method() + " " + prefix + door.path());
    } else {
      assertThat(now).as(door.toString()).hasSize(before);
    }
  }

  @Test
  void whoHasNotSignedInReachesNothing() {
    Program stranger = server.new Program("");
    for (Expected door : EXPECTED) {
      assertThat(stranger.ask(door.method(), door.path()).statusCode())
          .as(door.toString())
          .isEqualTo(401);
      assertThat(server.browser().ask("GET", door.path()).statusCode())
          .as(door.toString())
          // Figures are for programs, which cannot sign in on a page.
          .isEqualTo(door.path().equals("/metrics") ? 401 : 302);
    }
  }

  /** A door that was added is to be added here, too. */
  @Test
  void everyDoorIsTried() {
    for (Place place : Place.values()) {
      Set<String> untried = new TreeSet<>(Doors.described(place));
      for (Expected door : EXPECTED) {
        untried.remove(Doors.describe(place, door.method(), door.path()));
      }
      // That of Tonight is the first page of every test in a browser.
      assertThat(untried).as(place.name()).isSubsetOf("GET /");
    }
  }

  /** A door that leads nowhere is one too many; what has no door is closed to everyone. */
  @Test
  void behindEveryDoorIsSomethingAndEverythingHasADoor() {
    Map<Place, Set<String>> dead = new EnumMap<>(Place.class);
    for (Place place : Place.values()) {
      dead.put(place, new TreeSet<>(Doors.described(place)));
    }
    List<String> closed = new ArrayList<>();
    for (String endpoint : endpoints()) {
      String[] asked = endpoint.split(" ", 2);
      Place place = asked[1].startsWith("/api/v1/") ? Place.API : Place.PAGES;
      String path = place == Place.API ? asked[1].substring("/api/v1".length()) : asked[1];
      String door = Doors.describe(place, asked[0], path);
      if (door.isEmpty()) {
        closed.add(endpoint);
      }
      dead.get(place).remove(door);
    }
    assertThat(closed).isEmpty();
    assertThat(dead.values()).allMatch(Set::isEmpty, "has no dead doors");
  }

  /**
   * All that is served, with something in the place of what varies, but for what is open to all.
   */
  private static Set<String> endpoints() {
    Set<String> open =
        Set.of("/sign-in", "/busy", "/not-allowed", "/error", "/health", "/health/**");
    Set<String> endpoints = new TreeSet<>();
    for (HandlerMapping mapping :
        server.server().part(DispatcherServlet.class).getHandlerMappings()) {
      if (mapping instanceof RequestMappingInfoHandlerMapping served) {
        for (RequestMappingInfo info : served.getHandlerMethods().keySet()) {
          for (String pattern : info.getPatternValues()) {
            if (!open.contains(pattern)) {
              info.getMethodsCondition()
                  .getMethods()
                  .forEach(
                      method ->
                          List.of("start", "release")
                              .forEach(
                                  action ->
                                      endpoints.add(
                                          method
                                              + " "
                                              + pattern
                                                  .replace("{action}", action)
                                                  .replaceAll("[{][a-zA-Z]+[}]", "1"))));
            }
          }
        }
      }
    }
    assertThat(endpoints).hasSizeGreaterThan(80);
    return endpoints;
  }

  private static List<String> turnedAway(String name, String way) {
    return server.trail().stream()
        .filter(line -> line.by().equals(name))
        .filter(line -> line.action().equals(way))
        .filter(line -> line.outcome().equals("NOT_ALLOWED"))
        .map((TrailLine line) -> line.detail().orElse(""))
        .toList();
  }
}
