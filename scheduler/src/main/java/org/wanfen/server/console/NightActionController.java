package org.wanfen.server.console;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
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

  private static final Set<ErrorCode> NOT_THERE =
      Set.of(ErrorCode.NO_SUCH_FUND, ErrorCode.NO_SUCH_NIGHT);

  private static final Pattern DONE =
      Pattern.compile("/nights/([^/]+)/([0-9]{4}-[0-9]{2}-[0-9]{2})/([a-z-]+)");

  private final NightViews views;
  private final NightQueries nights;
  private final NightDesk desk;
  private final Home home;
  private final PageRefusals refusals;
  private final PageFrame frame;

  NightActionController(
      NightViews views,
      NightQueries nights,
      NightDesk desk,
      Home home,
      PageRefusals refusals,
      PageFrame frame) {
    this.views = views;
    this.nights = nights;
    this.desk = desk;
    this.home = home;
    this.refusals = refusals;
    this.frame = frame;
  }

  @GetMapping("/nights/{fund}/{date}/ask/{action}")
  String ask(
      @PathVariable String fund,
      @PathVariable LocalDate date,
      @PathVariable String action,
      Principal principal,
      Model model) {
    NightAction meant = NightAction.of(action).orElseThrow(() -> noSuchAction(action));
    model.addAllAttributes(question(fund, date, meant, principal));
    return "ask";
  }

  private Map<String, Object> question(
      String fund, LocalDate date, NightAction action, Principal principal) {
    NightView view = views.of(fund, date);
    boolean own =
        action == NightAction.RELEASE
            && view.runners().stream().anyMatch(name -> Names.same(name, principal.getName()));
    Map<String, Object> question = new HashMap<>();
    question.put("view", view);
    question.put("action", action);
    question.put("fits", view.actions().contains(action));
    question.put("own", own);
    question.put("inbox", inbox(fund, date));
    return question;
  }

  /** Asks once more, saying why it was refused, with what was given still in its fields. */
  @ExceptionHandler
  ModelAndView refused(
      WanfenException refusal, HttpServletRequest request, Principal principal, Locale locale) {
    ModelAndView page = refusals.refused(refusal, request, principal, locale);
    Matcher done = DONE.matcher(request.getRequestURI());
    if (!done.matches() || NOT_THERE.contains(refusal.code())) {
      return page;
    }
    String fund = done.group(1);
    LocalDate date = LocalDate.parse(done.group(2));
    NightAction action = NightAction.of(done.group(3)).orElseThrow();
    page.setViewName("ask");
    page.addAllObjects(question(fund, date, action, principal));
    page.addObject("inbox", given(request, "inbox"));
    page.addObject("reason", given(request, "reason"));
    page.addObject(
        "frame",
        frame
            .frame(request, principal, locale)
            .at("/nights/" + fund + "/" + date + "/ask/" + action.path()));
    return page;
  }

  private static String given(HttpServletRequest request, String field) {
    return Objects.requireNonNullElse(request.getParameter(field), "");
  }

  @PostMapping("/nights/{fund}/{date}/start")
  String start(
      @PathVariable String fund,
      @PathVariable LocalDate date,
      @RequestParam String inbox,
      @RequestParam String reason,
      Principal by,
      RedirectAttributes told) {
    return begin(run(fund, date, inbox, by).because(reason), "start", told);
  }

  @PostMapping("/nights/{fund}/{date}/mock")
  String mock(
      @PathVariable String fund,
      @PathVariable LocalDate date,
      @RequestParam String inbox,
      @RequestParam String reason,
      Principal by,
      RedirectAttributes told) {
    return begin(run(fund, date, inbox, by).because(reason).mocked(), "mock", told);
  }

  @PostMapping("/nights/{fund}/{date}/resume")
  String resume(
      @PathVariable String fund,
      @PathVariable LocalDate date,
      @RequestParam String inbox,
      @RequestParam String reason,
      Principal by,
      RedirectAttributes told) {
    return begin(run(fund, date, inbox, by).because(reason), "resume", told);
  }

  @PostMapping("/nights/{fund}/{date}/accept-quarantine")
  String accept(
      @PathVariable String fund,
      @PathVariable LocalDate date,
      @RequestParam String inbox,
      @RequestParam String reason,
      Principal by,
      RedirectAttributes told) {
    RunNight request = run(fund, date, inbox, by).acceptingQuarantine(reason);
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

  private static RunNight run(String fund, LocalDate date, String inbox, Principal by) {
    return RunNight.of(fund, date, Names.required(inbox, "the inbox"), by.getName());
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
