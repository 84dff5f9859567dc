package org.wanfen.server.console;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wanfen.batch.operations.FundOperations.FundLine;
import org.wanfen.batch.operations.TrailQueries;
import org.wanfen.batch.operations.TrailQueries.TrailLine;
import org.wanfen.batch.operations.TrailQueries.Wanted;

/** Who did what, and whether it is still as it was written. */
@Controller
class TrailController {

  private static final int LINES_OF_A_PAGE = 50;

  private final ChosenFund funds;
  private final TrailQueries trail;

  TrailController(ChosenFund funds, TrailQueries trail) {
    this.funds = funds;
    this.trail = trail;
  }

  /**
   * What is looked for, as it was typed; what is empty does not count.
   *
   * @param fund a fund's code
   * @param date a business date
   * @param by a person
   * @param action an action, or a part of its name
   */
  record Search(String fund, Optional<LocalDate> date, String by, String action) {}

  @GetMapping("/trail")
  String page(
      @RequestParam(defaultValue = "") String fund,
      @RequestParam Optional<LocalDate> date,
      @RequestParam(defaultValue = "") String by,
      @RequestParam(defaultValue = "") String action,
      @RequestParam Optional<Long> before,
      Model model) {
    Search search = new Search(fund, date, by, action);
    // One more than is shown tells whether there are more.
    List<TrailLine> lines =
        new ArrayList<>(
            trail.entries(
                new Wanted(
                    given(fund),
                    date,
                    given(by),
                    given(action),
                    before.map(OptionalLong::of).orElse(OptionalLong.empty()),
                    LINES_OF_A_PAGE + 1)));
    boolean more = lines.size() > LINES_OF_A_PAGE;
    List<TrailLine> newest = more ? lines.subList(1, lines.size()) : lines;
    Collections.reverse(newest);
    model.addAttribute("funds", funds.all());
    model.addAttribute("search", search);
    model.addAttribute("lines", newest);
    model.addAttribute("more", more);
    model.addAttribute("zone", zone());
    return "trail";
  }

  /** Reads the whole chain, so it is done only when somebody asks. */
  @GetMapping("/trail/verify")
  String verify(Model model) {
    model.addAttribute("verdict", trail.verify());
    model.addAttribute("zone", zone());
    return "trail-verify";
  }

  /** The trail is of all funds: times are those of the first. */
  private ZoneId zone() {
    return funds.all().stream().map(FundLine::zone).findFirst().orElse(Show.UTC);
  }

  private static Optional<String> given(String text) {
    return Optional.of(text.strip()).filter(word -> !word.isEmpty());
  }
}
