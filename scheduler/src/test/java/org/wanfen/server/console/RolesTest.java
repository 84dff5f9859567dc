package org.wanfen.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.wanfen.server.people.Role;
import org.wanfen.server.security.Doors;

/**
 * Who reaches which page. Every address of every page is in the table, so that none is open, or
 * closed, by accident: a new page needs a line here.
 */
class RolesTest {

  private static final String EVERYONE = "VIEWER OPERATOR APPROVER AUDITOR DEVELOPER ADMINISTRATOR";

  private static final String TABLE =
      """
      GET  / : everyone
      GET  /live/beats : everyone
      GET  /live/tonight : everyone
      GET  /live/nights/{fund}/{date} : everyone
      GET  /nights : everyone
      GET  /nights/{fund}/{date} : everyone
      GET  /nights/{fund}/{date}/rows/{kind} : everyone
      GET  /nights/{fund}/{date}/ask/{action} : by the action
      POST /nights/{fund}/{date}/start : OPERATOR
      POST /nights/{fund}/{date}/mock : OPERATOR
      POST /nights/{fund}/{date}/resume : OPERATOR
      POST /nights/{fund}/{date}/accept-quarantine : OPERATOR
      POST /nights/{fund}/{date}/stop : OPERATOR
      POST /nights/{fund}/{date}/discard : OPERATOR
      POST /nights/{fund}/{date}/release : APPROVER
      GET  /nights/{fund}/{date}/reports : OPERATOR APPROVER AUDITOR
      GET  /nights/{fund}/{date}/reports/{file} : OPERATOR APPROVER AUDITOR
      GET  /nights/{fund}/{date}/reports/{language}/{file} : OPERATOR APPROVER AUDITOR
      POST /nights/{fund}/{date}/report : AUDITOR
      GET  /reports : OPERATOR APPROVER AUDITOR
      GET  /reports/{fund}/{period}/{language}/{file} : OPERATOR APPROVER AUDITOR
      POST /reports/{fund}/{period} : AUDITOR
      GET  /accounts : AUDITOR
      GET  /accounts/statement.csv : AUDITOR
      GET  /accounts/statement.html : AUDITOR
      GET  /trail : AUDITOR
      GET  /trail/verify : AUDITOR
      GET  /schedule/{fund} : everyone
      POST /schedule/{fund}/pause : OPERATOR
      POST /schedule/{fund}/resume : OPERATOR
      GET  /alarms : everyone
      POST /alarms/{id}/acknowledge : OPERATOR
      GET  /datasets : DEVELOPER
      GET  /datasets/part : DEVELOPER
      POST /datasets/replay : DEVELOPER
      POST /datasets/stop : DEVELOPER
      """;

  /** These are for those who have not signed in, too; they tell nothing. */
  private static final Set<String> OPEN = Set.of("GET /sign-in");

  @TempDir private static Path folder;
  private static TinyHome home;
  private static final Map<Role, Visitor> VISITORS = new EnumMap<>(Role.class);

  @BeforeAll
  static void serve() {
    home = TinyHome.in(folder);
    for (Role role : Role.values()) {
      VISITORS.put(role, home.visitor(role.name().toLowerCase(Locale.ROOT)));
    }
  }

  @AfterAll
  static void close() {
    home.close();
  }

  private record Page(HttpMethod method, String path, Set<Role> roles) {

    String asked() {
      return path.replace("{fund}", TinyHome.FUND)
          .replace("{date}", TinyHome.FIRST.toString())
          .replace("{kind}", "rejected")
          .replace("{file}", "report.html")
          .replace("{language}", "en")
          .replace("{period}", "2013-12")
          .replace("{id}", "1");
    }
  }

  @Test
  void everyPageIsInTheTable() {
    assertThat(mapped()).isEqualTo(new TreeSet<>(table().keySet()));
  }

  @Test
  void everyPageHasTheDoorsOfTheTable() {
    for (Page page : pages()) {
      assertThat(page.asked()).doesNotContain("{");
      assertThat(Doors.rolesFor(page.method(), page.asked()))
          .as(page.toString())
          .isEqualTo(page.roles());
    }
  }

  /** What is asked for has no fields, so that nothing is done for those who may. */
  @Test
  void theServerTurnsAwayEveryoneElse() {
    for (Page page : pages()) {
      if (page.path().equals("/live/beats")) {
        continue; // It has no end.
      }
      for (Role role : Role.values()) {
        Visitor visitor = VISITORS.get(role);
        int status =
            page.method().equals(HttpMethod.GET)
                ? visitor.get(page.asked()).status()
                : visitor.post(page.asked(), Map.of()).status();
        if (page.roles().contains(role)) {
          assertThat(status).as(role + " " + page).isIn(200, 400, 404, 422);
        } else {
          assertThat(status).as(role + " " + page).isEqualTo(403);
        }
      }
    }
  }

  private static List<Page> pages() {
    List<Page> pages = new ArrayList<>();
    table()
        .forEach(
            (asked, roles) -> {
              String[] parts = asked.split(" ", 2);
              HttpMethod method = HttpMethod.valueOf(parts[0]);
              if (parts[1].contains("{action}")) {
                for (NightAction action : NightAction.values()) {
                  pages.add(
                      new Page(
                          method,
                          parts[1].replace("{action}", action.path()),
                          EnumSet.of(action.role())));
                }
              } else {
                pages.add(new Page(method, parts[1], roles(roles)));
              }
            });
    return pages;
  }

  private static Set<Role> roles(String words) {
    EnumSet<Role> roles = EnumSet.noneOf(Role.class);
    String named = words.equals("everyone") ? EVERYONE : words;
    Arrays.stream(named.split(" ", -1)).map(Role::valueOf).forEach(roles::add);
    return roles;
  }

  private static Map<String, String> table() {
    Map<String, String> table = new TreeMap<>();
    TABLE
        .lines()
        .map(line -> line.split(" : ", 2))
        .forEach(line -> table.put(line[0].replaceAll(" +", " "), line[1].strip()));
    return table;
  }

  /** What the controllers say. */
  private static Set<String> mapped() {
    ClassPathScanningCandidateComponentProvider scan =
        new ClassPathScanningCandidateComponentProvider(false);
    scan.addIncludeFilter(new AnnotationTypeFilter(Controller.class, false));
    Set<String> mapped = new TreeSet<>();
    for (BeanDefinition found : scan.findCandidateComponents("org.wanfen.server")) {
      for (Method method : type(found.getBeanClassName()).getDeclaredMethods()) {
        add(method, mapped);
      }
    }
    mapped.removeAll(OPEN);
    return mapped;
  }

  private static Class<?> type(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  private static void add(Method method, Set<String> mapped) {
    GetMapping get = AnnotatedElementUtils.findMergedAnnotation(method, GetMapping.class);
    if (get != null) {
      addAll("GET ", get.path(), mapped);
    }
    PostMapping post = AnnotatedElementUtils.findMergedAnnotation(method, PostMapping.class);
    if (post != null) {
      addAll("POST ", post.path(), mapped);
    }
  }

  private static void addAll(String method, String[] paths, Set<String> mapped) {
    Arrays.stream(paths).map(path -> method + path).forEach(mapped::add);
  }
}
