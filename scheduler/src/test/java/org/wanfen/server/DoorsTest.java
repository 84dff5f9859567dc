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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wanfen.batch.operations.TrailQueries.TrailLine;
import org.wanfen.server.TestServer.Browser;
import org.wanfen.server.TestServer.Program;
import org.wanfen.server.people.Role;
import org.wanfen.server.security.Doors;

/** Every role at every door, of pages and of the API: who comes through, and who is turned away. */
class DoorsTest {

  private static final Set<Role> ALL = Set.of(Role.values());

  /** Who may what, written down once more from what was asked for. */
  private static final List<Expected> EXPECTED =
      List.of(
          of("POST", "/nights/000198/2013-11-11/start", Role.OPERATOR),
          of("POST", "/nights/000198/2013-11-11/mock", Role.OPERATOR),
          of("POST", "/nights/000198/2013-11-11/stop", Role.OPERATOR),
          of("POST", "/nights/000198/2013-11-11/resume", Role.OPERATOR),
          of("POST", "/nights/000198/2013-11-11/discard", Role.OPERATOR),
          of("POST", "/nights/000198/2013-11-11/accept-quarantine", Role.OPERATOR),
          of("POST", "/nights/000198/2013-11-11/release", Role.APPROVER),
          of("GET", "/nights/000198/2013-11-11/ask/release", Role.APPROVER),
          of("GET", "/nights/000198/2013-11-11/ask/start", Role.OPERATOR),
          of("POST", "/schedule/000198/pause", Role.OPERATOR),
          of("POST", "/alarms/1/acknowledge", Role.OPERATOR),
          of("POST", "/nights/000198/2013-11-11/report", Role.AUDITOR),
          of(
              "GET",
              "/nights/000198/2013-11-11/rows/rejected",
              Role.OPERATOR,
              Role.APPROVER,
              Role.AUDITOR),
          of("POST", "/reports/000198/2013-11", Role.AUDITOR),
          of(
              "GET",
              "/nights/000198/2013-11-11/reports",
              Role.OPERATOR,
              Role.APPROVER,
              Role.AUDITOR),
          of("GET", "/reports", Role.OPERATOR, Role.APPROVER, Role.AUDITOR),
          of("GET", "/accounts", Role.AUDITOR),
          of("GET", "/accounts/000198/1000123", Role.AUDITOR),
          of("GET", "/trail", Role.AUDITOR),
          of("GET", "/trail/verify", Role.AUDITOR),
          of("GET", "/certificates/000198/2013-11-11", Role.AUDITOR),
          of("GET", "/datasets", Role.DEVELOPER),
          of("POST", "/datasets/loss-day/replay", Role.DEVELOPER),
          of("GET", "/people", Role.ADMINISTRATOR),
          of("GET", "/people/admin", Role.ADMINISTRATOR),
          of("POST", "/people/nobody-of-this-name/unlock", Role.ADMINISTRATOR),
          of("GET", "/settings", Role.ADMINISTRATOR, Role.OPERATOR, Role.AUDITOR),
          new Expected("GET", "/nights", ALL),
          new Expected("GET", "/nights/000198/2013-11-11", ALL),
          new Expected("GET", "/funds", ALL),
          new Expected("GET", "/schedule", ALL),
          new Expected("GET", "/alarms", ALL),
          new Expected("GET", "/me", ALL),
          new Expected("GET", "/metrics", ALL),
          new Expected("POST", "/me/tokens/none/revoke", ALL),
          new Expected("GET", "/actuator/env", Set.of()),
          new Expected("POST", "/nights", Set.of()),
          new Expected("DELETE", "/nights/000198/2013-11-11", Set.of()),
          new Expected("PUT", "/people/admin", Set.of()),
          new Expected("POST", "/trail", Set.of()),
          new Expected("GET", "/h2-console", Set.of()));

  @TempDir private static Path folder;
  private static TestServer server;
  private static final Map<Role, Program> PROGRAMS = new EnumMap<>(Role.class);
  private static final Map<Role, Browser> BROWSERS = new EnumMap<>(Role.class);

  private record Expected(String method, String path, Set<Role> roles) {}

  private static Expected of(String method, String path, Role... roles) {
    return new Expected(method, path, Set.of(roles));
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
        if (door.roles().contains(role)) {
          assertThat(answer.statusCode()).as(asked).isNotIn(401, 403, 500);
          assertThat(turnedAway(name(role), "api")).as(asked).hasSize(before);
        } else {
          assertThat(answer.statusCode()).as(asked).isEqualTo(403);
          assertThat(TestServer.json(answer).path("code").stringValue()).isEqualTo("NOT_ALLOWED");
          assertThat(turnedAway(name(role), "api"))
              .as(asked)
              .hasSize(before + 1)
              .last()
              .isEqualTo(door.method() + " /api/v1" + door.path());
        }
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
        if (door.roles().contains(role)) {
          assertThat(answer.statusCode()).as(asked).isNotIn(401, 403, 500);
          assertThat(turnedAway(name(role), "page")).as(asked).hasSize(before);
        } else {
          assertThat(answer.statusCode()).as(asked).isEqualTo(403);
          assertThat(turnedAway(name(role), "page"))
              .as(asked)
              .hasSize(before + 1)
              .last()
              .isEqualTo(door.method() + " " + door.path());
        }
      }
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
    List<String> untried = new ArrayList<>();
    for (String door : Doors.described()) {
      boolean tried =
          EXPECTED.stream().anyMatch(it -> Doors.describe(it.method(), it.path()).equals(door));
      if (!tried) {
        untried.add(door);
      }
    }
    assertThat(untried).containsExactlyInAnyOrder("GET /", "GET /live/**", "GET /openapi*");
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
