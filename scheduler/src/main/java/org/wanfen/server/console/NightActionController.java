package org.wanfen.server.console;

import java.security.Principal;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wanfen.batch.home.FundSchedule;
import org.wanfen.batch.home.Home;
import org.wanfen.batch.operations.Names;
import org.wanfen.batch.operations.NightOperations.Decision;
import org.wanfen.batch.operations.NightOperations.RunNight;
import org.wanfen.batch.operations.NightQueries;
import org.wanfen.batch.operations.NightResult;
import org.wanfen.batch.operations.NightState;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.server.desk.NightDesk;

/** Asks whether somebody really means it, says what will happen, and does it. */
@Controller
class NightActionController {

  private final NightViews views;
  private final NightQueries nights;
  private final NightDesk desk;
  private final Home home;

  NightActionController(NightViews views, NightQueries nights, NightDesk desk, Home home) {
    this.views = views;
    this.nights = nights;
    this.desk = desk;
    this.home = home;
  }

  @GetMapping("/nights/{fund}/{date}/ask/{action}")
  String ask(
      @PathVariable String fund,
      @PathVariable LocalDate date,
      @PathVariable String action,
      Principal principal,
      Model model) {
    NightAction meant = NightAction.of(action).orElseThrow(() -> noSuchAction(action));
    NightView view = views.of(fund, date);
    boolean own =
        meant == NightAction.RELEASE
            && view.runners().stream().anyMatch(name -> Names.same(name, principal.getName()));
    model.addAttribute("view", view);
    model.addAttribute("action", meant);
    model.addAttribute("fits", view.actions().contains(meant));
    model.addAttribute("own", own);
    model.addAttribute("inbox", inbox(fund, date));
    return "ask";
  }

  @PostMapping("/nights/{fund}/{date}/start")
  String start(
      @PathVariable String fund,
      @PathVariable LocalDate date,
      @RequestParam String inbox,
      Principal by,
      RedirectAttributes told) {
    return begin(run(fund, date, inbox, by, false), "start", told);
  }

  @PostMapping("/nights/{fund}/{date}/mock")
  String mock(
      @PathVariable String fund,
      @PathVariable LocalDate date,
      @RequestParam String inbox,
      Principal by,
      RedirectAttributes told) {
    return begin(run(fund, date, inbox, by, true), "mock", told);
  }

  @PostMapping("/nights/{fund}/{date}/resume")
  String resume(
      @PathVariable String fund,
      @PathVariable LocalDate date,
      @RequestParam String inbox,
      Principal by,
      RedirectAttributes told) {
    return begin(run(fund, date, inbox, by, false), "resume", told);
  }

  @PostMapping("/nights/{fund}/{date}/accept-quarantine")
  String accept(
      @PathVariable String fund,
      @PathVariable LocalDate date,
      @RequestParam String inbox,
      @RequestParam String reason,
      Principal by,
      RedirectAttributes told) {
    String folder = Names.required(inbox, "the inbox");
    RunNight request = new RunNight(fund, date, folder, by.getName(), false, Optional.of(reason));
    return begin(request, "accept-quarantine", told);
  }

  @PostMapping("/nights/{fund}/{date}/stop")
  String stop(
      @PathVariable String fund,
      @PathVariable LocalDate date,
      @RequestParam String reason,
      Principal by,
      RedirectAttributes told) {
    NightState state = desk.stop(new Decision(fund, date, by.getName(), reason));
    told.addFlashAttribute("told", state == NightState.STOPPED ? "told.stopped" : "told.stop");
    return page(fund, date);
  }

  @PostMapping("/nights/{fund}/{date}/discard")
  String discard(
      @PathVariable String fund,
      @PathVariable LocalDate date,
      @RequestParam String reason,
      Principal by,
      RedirectAttributes told) {
    desk.discard(new Decision(fund, date, by.getName(), reason));
    told.addFlashAttribute("told", "told.discard");
    return page(fund, date);
  }

  @PostMapping("/nights/{fund}/{date}/release")
  String release(
      @PathVariable String fund,
      @PathVariable LocalDate date,
      @RequestParam String reason,
      Principal by,
      RedirectAttributes told) {
    tell(desk.release(new Decision(fund, date, by.getName(), reason)), "release", told);
    return page(fund, date);
  }

  private String begin(RunNight request, String action, RedirectAttributes told) {
    tell(desk.begin(request), action, told);
    return page(request.fund(), request.date());
  }

  private static void tell(Optional<NightResult> result, String action, RedirectAttributes told) {
    boolean unchanged = result.filter(end -> !end.changed()).isPresent();
    told.addFlashAttribute("told", unchanged ? "told.nothing" : "told." + action);
  }

  private static RunNight run(
      String fund, LocalDate date, String inbox, Principal by, boolean mock) {
    String folder = Names.required(inbox, "the inbox");
    return new RunNight(fund, date, folder, by.getName(), mock, Optional.empty());
  }

  private static String page(String fund, LocalDate date) {
    return "redirect:/nights/" + fund + "/" + date;
  }

  /** That of an attempt at the night, which knows it; else the schedule's; else the last one's. */
  private String inbox(String fund, LocalDate date) {
    Optional<String> scheduled =
        Optional.ofNullable(home.settings().schedule().get(fund)).map(FundSchedule::inbox);
    boolean begun = !nights.runners(fund, date).isEmpty();
    Optional<String> last = nights.inbox(fund, date);
    return (begun ? last.or(() -> scheduled) : scheduled.or(() -> last)).orElse("");
  }

  private static WanfenException noSuchAction(String action) {
    return new WanfenException(
        ErrorCode.WRONG_USAGE,
        "There is no action called " + action,
        "Nothing was changed.",
        "Choose one on the page of the night.");
  }
}
