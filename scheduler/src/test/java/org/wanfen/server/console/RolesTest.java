package org.wanfen.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
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
      GET  /nights/{fund}/{date}/rows/{kind} : OPERATOR APPROVER AUDITOR
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
      GET  /me : everyone
      POST /me/password : everyone
      POST /me/tokens : everyone
      POST /me/tokens/{id}/revoke : everyone
      GET  /people : ADMINISTRATOR
      POST /people : ADMINISTRATOR
      GET  /people/{name} : ADMINISTRATOR
      POST /people/{name}/roles : ADMINISTRATOR
      POST /people/{name}/deactivate : ADMINISTRATOR
      POST /people/{name}/activate : ADMINISTRATOR
      POST /people/{name}/unlock : ADMINISTRATOR
      POST /people/{name}/password : ADMINISTRATOR
      GET  /settings : OPERATOR AUDITOR ADMINISTRATOR
      """;

  /** These are for those who have not signed in, or were turned away; they tell nothing. */
  private static final Set<String> OPEN =
      Set.of("GET /sign-in", "ANY /busy", "ANY /not-allowed", "ANY /error");

  private record Page(HttpMethod method, String path, Set<Role> roles) {

    String asked() {
      return path.replace("{fund}", TinyHome.FUND)
          .replace("{date}", TinyHome.FIRST.toString())
          .replace("{kind}", "rejected")
          .replace("{file}", "report.html")
          .replace("{language}", "en")
          .replace("{period}", "2013-12")
          .replace("{name}", "lin")
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
      assertThat(Doors.rolesFor(Doors.Place.PAGES, page.method(), page.asked()))
          .as(page.toString())
          .isEqualTo(page.roles());
    }
  }

  /** Whether there is an action at an address. */
  static boolean isAction(String path) {
    return table().keySet().stream()
        .filter(page -> page.startsWith("POST "))
        .map(page -> page.substring("POST ".length()).replaceAll("[{][a-z]+[}]", "[^/]+"))
        .anyMatch(path::matches);
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
      Class<?> type = type(found.getBeanClassName());
      for (Method method : type.getDeclaredMethods()) {
        add(AnnotatedElementUtils.findMergedAnnotation(type, RequestMapping.class), method, mapped);
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

  private static void add(RequestMapping above, Method method, Set<String> mapped) {
    RequestMapping own = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
    if (own == null) {
      return;
    }
    for (String first : paths(above)) {
      for (String last : paths(own)) {
        String verb = own.method().length == 0 ? "ANY" : own.method()[0].name();
        mapped.add(verb + " " + first + last);
      }
    }
  }

  private static List<String> paths(RequestMapping mapping) {
    return mapping == null || mapping.path().length == 0 ? List.of("") : List.of(mapping.path());
  }
}
