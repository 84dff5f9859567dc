package org.wanfen.server.console;

import java.security.Principal;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wanfen.server.schedule.ScheduleLine;
import org.wanfen.server.schedule.Schedules;

/** How the schedule of a fund stands, and its pause. */
@Controller
class ScheduleController {

  private final ChosenFund funds;
  private final Schedules schedules;

  ScheduleController(ChosenFund funds, Schedules schedules) {
    this.funds = funds;
    this.schedules = schedules;
  }

  @GetMapping("/schedule/{fund}")
  String page(@PathVariable String fund, Model model) {
    Optional<ScheduleLine> line = schedules.of(fund);
    model.addAttribute("fund", funds.of(fund));
    model.addAttribute("schedule", line);
    return "schedule";
  }

  @PostMapping("/schedule/{fund}/pause")
  String pause(
      @PathVariable String fund,
      @RequestParam String reason,
      Principal by,
      RedirectAttributes told) {
    schedules.pause(fund, by.getName(), reason);
    told.addFlashAttribute("told", "told.paused");
    return "redirect:/schedule/" + fund;
  }

  @PostMapping("/schedule/{fund}/resume")
  String resume(
      @PathVariable String fund,
      @RequestParam String reason,
      Principal by,
      RedirectAttributes told) {
    schedules.resume(fund, by.getName(), reason);
    told.addFlashAttribute("told", "told.unpaused");
    return "redirect:/schedule/" + fund;
  }
}
