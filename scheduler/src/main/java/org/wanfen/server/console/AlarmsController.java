package org.wanfen.server.console;

import java.security.Principal;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wanfen.batch.operations.FundOperations.FundLine;
import org.wanfen.server.alarm.Alarms;

/** The alarms, and who has seen them. */
@Controller
class AlarmsController {

  private static final int MOST_SHOWN = 200;

  private final ChosenFund funds;
  private final Alarms alarms;

  AlarmsController(ChosenFund funds, Alarms alarms) {
    this.funds = funds;
    this.alarms = alarms;
  }

  @GetMapping("/alarms")
  String page(Model model) {
    model.addAttribute("alarms", alarms.history(MOST_SHOWN));
    model.addAttribute(
        "zones", funds.all().stream().collect(Collectors.toMap(FundLine::fund, FundLine::zone)));
    return "alarms";
  }

  @PostMapping("/alarms/{id}/acknowledge")
  String acknowledge(@PathVariable long id, Principal by, RedirectAttributes told) {
    boolean first = alarms.acknowledge(id, by.getName());
    told.addFlashAttribute("told", first ? "told.acknowledged" : "told.nothing");
    return "redirect:/alarms";
  }
}
