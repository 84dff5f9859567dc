package org.wanfen.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The console as people use it, in a browser. */
final class ConsoleTest {

  @TempDir static Path temp;
  private static Chromium chromium;
  private static ServedHome served;

  @BeforeAll
  static void serve() {
    chromium = Chromium.start();
    Path home = temp.resolve("home");
    InProcess.give(
        "open", Samples.dataset("loss-day").toString(), "--home", home.toString(), "--by", "lin");
    served = ServedHome.start(home, "server: {port: 0}\nspark: {spark.master: 'local[1]'}\n");
  }

  @AfterAll
  static void end() {
    if (served != null) {
      served.close();
    }
    if (chromium != null) {
      chromium.close();
    }
  }

  @Test
  void nobodyComesInWithoutAPassword() {
    Page page = chromium.person(1280, 900, "en");
    page.navigate(served.address() + "/");
    assertThat(page).hasURL(served.address() + "/sign-in");
    page.fill("#name", "admin");
    page.fill("#password", "wrong");
    page.click("main button");
    assertThat(page.locator("[role=alert]")).isVisible();
  }
}
