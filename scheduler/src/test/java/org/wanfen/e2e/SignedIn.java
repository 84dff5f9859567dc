package org.wanfen.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;

/** Somebody who has signed in to a console, and what they do there. */
final class SignedIn {

  private static final double NIGHT_MILLIS = 240_000;

  private final Page page;
  private final String address;

  private SignedIn(Page page, String address) {
    this.page = page;
    this.address = address;
  }

  /** Signs in at a console in a new browser. */
  static SignedIn at(String address, Page page, String name, String password) {
    SignedIn person = new SignedIn(page, address);
    person.go("/sign-in");
    page.fill("#name", name);
    page.fill("#password", password);
    page.click("main button");
    assertThat(page).not().hasURL(address + "/sign-in");
    return person;
  }

  Page page() {
    return page;
  }

  void go(String path) {
    page.navigate(address + path);
  }

  /** Goes to the page that asks before an action. */
  void ask(String night, String action) {
    go(night);
    page.click("#do-" + action);
    assertThat(page.locator("#happens li")).hasCount(3);
  }

  /** Does what was asked about, for a reason. */
  void because(String reason) {
    page.fill("#reason", reason);
    page.click("#go");
  }

  /** Waits until the night of the page, which follows it by itself, stands so. */
  void seesTheNight(String state) {
    assertThat(page.locator("#verdict"))
        .containsText(state, new ContainsTextOptions().setTimeout(NIGHT_MILLIS));
  }

  /** Replaces the password that somebody else gave. */
  void choosesPassword(String given, String own) {
    assertThat(page).hasURL(address + "/me");
    assertThat(page.locator("#must")).isVisible();
    page.fill("#old", given);
    page.fill("#password", own);
    page.fill("#again", own);
    page.click("#change button");
    assertThat(page.locator("#must")).hasCount(0);
  }
}
