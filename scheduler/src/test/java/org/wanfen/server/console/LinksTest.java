package org.wanfen.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wanfen.batch.operations.NightState;
import org.wanfen.batch.records.NightRow;
import org.wanfen.server.console.Visitor.Answer;

/** Whoever follows the links of the pages from the first to the last comes to a page each time. */
@Tag("database")
class LinksTest {

  private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"([^\"]+)\"");
  private static final Pattern FORM =
      Pattern.compile("<form (?=[^>]*method=\"post\")[^>]*action=\"([^\"]+)\"");
  private static final Pattern MONTH = Pattern.compile("month=([0-9-]+)");
  private static final int MOST_PAGES = 300;

  @TempDir private static Path folder;
  private static TinyHome home;

  @BeforeAll
  static void serve() {
    home = TinyHome.in(folder);
    NightRow published = home.night(TinyHome.FIRST, NightState.PUBLISHED, "operator", false);
    home.night(TinyHome.FIRST.plusDays(1), NightState.HELD, "operator", false);
    home.keep(published, "report.html", "<!DOCTYPE html><title>a report</title>");
    home.keep(published, "quarantine.csv", "file,line,reason,row\norders.csv,1,BAD_TYPE,x\n");
  }

  @AfterAll
  static void close() {
    home.close();
  }

  @Test
  void everyLinkLeadsToAPageAndEveryFormToAnAction() {
    Visitor everything = home.visitor("everything");
    for (String language : List.of("en", "zh")) {
      Set<String> seen = new TreeSet<>();
      Set<String> forms = new TreeSet<>();
      Deque<String> open = new ArrayDeque<>(List.of("/"));
      while (!open.isEmpty()) {
        String path = open.removeFirst();
        if (!seen.add(path)) {
          continue;
        }
        assertThat(seen).as("pages without end").hasSizeLessThan(MOST_PAGES);
        Answer page = everything.get(path, language);
        assertThat(page.status()).as("%s in %s", path, language).isEqualTo(200);
        LINK.matcher(page.body())
            .results()
            .map(link -> link.group(1).replace("&amp;", "&"))
            .filter(link -> link.startsWith("/") && isNear(link) && !link.contains("lang="))
            .forEach(open::add);
        FORM.matcher(page.body()).results().forEach(form -> forms.add(form.group(1)));
      }
      assertThat(seen).contains("/nights/000198/2013-12-18", "/people/viewer", "/settings");
      assertThat(forms).contains("/nights/000198/2013-12-17/report", "/reports/000198/2013");
      assertThat(forms).allMatch(form -> form.equals("/sign-out") || RolesTest.isAction(form));
    }
  }

  /** Months go on for ever both ways: those around the nights will do. */
  private static boolean isNear(String link) {
    return MONTH
        .matcher(link)
        .results()
        .allMatch(month -> List.of("2013-11", "2013-12", "2014-01").contains(month.group(1)));
  }
}
