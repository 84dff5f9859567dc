package org.wanfen.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What holds for every page: no serious fault for people who cannot see or point, no wider than the
 * screen, no word left out. A picture of each is kept for people to look at.
 */
final class EveryPage {

  private static final Path PICTURES = Path.of("target", "pictures");

  private EveryPage() {}

  /**
   * Looks at pages.
   *
   * @param kind names the pictures
   * @param paths the pages, by the names of their pictures
   */
  static void isFine(SignedIn person, String kind, ColorScheme colors, Map<String, String> paths) {
    Page page = person.page();
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colors));
    for (Map.Entry<String, String> path : new TreeMap<>(paths).entrySet()) {
      person.go(path.getValue());
      Path picture = PICTURES.resolve(path.getKey() + "-" + kind + ".png");
      byte[] unused = page.screenshot(new ScreenshotOptions().setFullPage(true).setPath(picture));
      String which = path.getValue() + ", " + kind;
      assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
          .as("width of %s", which)
          .isLessThanOrEqualTo(page.viewportSize().width);
      assertThat(page.content()).as("words of %s", which).doesNotContain("??");
      assertThat(faults(page)).as("faults of %s", which).isEmpty();
    }
  }

  /** Serious faults for people who cannot see or point. */
  static List<String> faults(Page page) {
    // In the page itself; the other way opens a page more for each, and sees more only of frames of
    // other origins, which there are none of.
    return new AxeBuilder(page)
        .setLegacyMode(true).analyze().getViolations().stream()
            .filter(rule -> Set.of("serious", "critical").contains(rule.getImpact()))
            .map(rule -> rule.getId() + ": " + rule.getNodes().get(0).getHtml())
            .toList();
  }
}
