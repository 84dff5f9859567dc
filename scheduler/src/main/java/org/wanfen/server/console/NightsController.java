package org.wanfen.server.console;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wanfen.batch.operations.FundOperations.FundLine;
import org.wanfen.batch.operations.NightQueries;

/** The calendar of a fund's nights. */
@Controller
class NightsController {

  private final ChosenFund chosen;
  private final NightQueries nights;

  NightsController(ChosenFund chosen, NightQueries nights) {
    this.chosen = chosen;
    this.nights = nights;
  }

  @GetMapping("/nights")
  String page(
      @RequestParam Optional<String> fund, @RequestParam Optional<YearMonth> month, Model model) {
    List<FundLine> all = chosen.all();
    model.addAttribute("funds", all);
    if (all.isEmpty()) {
      return "nights";
    }
    FundLine line = chosen.of(fund);
    YearMonth shown =
        month.orElseGet(() -> YearMonth.from(line.lastPublished().orElse(line.firstDate())));
    model.addAttribute(
        "month",
        NightsMonth.of(
            line, shown, nights.list(line.fund(), shown.atDay(1), shown.atEndOfMonth())));
    return "nights";
  }
}
