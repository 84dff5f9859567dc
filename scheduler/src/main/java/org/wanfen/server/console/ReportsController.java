package org.wanfen.server.console;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wanfen.batch.operations.FundOperations.FundLine;
import org.wanfen.batch.operations.Language;
import org.wanfen.batch.operations.NightExports;
import org.wanfen.batch.operations.NightExports.ReportFormat;
import org.wanfen.batch.operations.NightFiles;
import org.wanfen.batch.operations.NightFiles.NightFile;
import org.wanfen.batch.operations.NightQueries;
import org.wanfen.batch.operations.NightQueries.NightLine;
import org.wanfen.batch.operations.ReportPeriod;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.server.reports.MadeReports;
import org.wanfen.server.reports.MadeReports.Subject;

/** What there is for auditors: files of nights and periods, to view, to keep, and to have made. */
@Controller
class ReportsController {

  private final ChosenFund funds;
  private final NightQueries nights;
  private final NightFiles files;
  private final NightExports exports;
  private final MadeReports made;

  ReportsController(
      ChosenFund funds,
      NightQueries nights,
      NightFiles files,
      NightExports exports,
      MadeReports made) {
    this.funds = funds;
    this.nights = nights;
    this.files = files;
    this.exports = exports;
    this.made = made;
  }

  /**
   * A period that there may be a report of.
   *
   * @param text as people write it
   * @param files what has been made, by language
   */
  record Period(String text, Map<Language, List<NightFile>> files) {}

  @GetMapping("/reports")
  String page(
      @RequestParam Optional<String> fund, @RequestParam Optional<YearMonth> month, Model model) {
    List<FundLine> all = funds.all();
    model.addAttribute("funds", all);
    if (all.isEmpty()) {
      return "reports";
    }
    FundLine line = funds.of(fund);
    YearMonth shown =
        month.orElseGet(() -> YearMonth.from(line.lastPublished().orElse(line.firstDate())));
    model.addAttribute(
        "month",
        NightsMonth.of(
            line, shown, nights.list(line.fund(), shown.atDay(1), shown.atEndOfMonth())));
    model.addAttribute(
        "periods",
        List.of(
            period(line.fund(), shown.toString()),
            period(line.fund(), Integer.toString(shown.getYear()))));
    return "reports";
  }

  private Period period(String fund, String text) {
    return new Period(text, made(new Subject(fund, text)));
  }

  private Map<Language, List<NightFile>> made(Subject subject) {
    Map<Language, List<NightFile>> there = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      there.put(language, made.files(subject, language));
    }
    return there;
  }

  @GetMapping("/nights/{fund}/{date}/reports")
  String night(@PathVariable String fund, @PathVariable LocalDate date, Model model) {
    NightLine night = nights.show(fund, date).night();
    model.addAttribute("fund", funds.of(fund));
    model.addAttribute("night", night);
    model.addAttribute("kept", files.files(fund, date));
    model.addAttribute("made", made(Subject.of(night)));
    return "night-reports";
  }

  @GetMapping("/nights/{fund}/{date}/reports/{file}")
  void kept(
      @PathVariable String fund,
      @PathVariable LocalDate date,
      @PathVariable String file,
      @RequestParam Optional<String> view,
      HttpServletResponse response) {
    new Download(fund + "-" + date + "-" + file, view.isPresent())
        .send(response, out -> files.copy(fund, date, file, out));
  }

  @GetMapping("/nights/{fund}/{date}/reports/{language}/{file}")
  void made(
      @PathVariable String fund,
      @PathVariable LocalDate date,
      @PathVariable String language,
      @PathVariable String file,
      @RequestParam Optional<String> view,
      HttpServletResponse response) {
    Language chosen = language(language);
    Subject subject = Subject.of(nights.show(fund, date).night());
    new Download(fund + "-" + date + "-" + language + "-" + file, view.isPresent())
        .send(response, out -> made.copy(subject, chosen, file, out));
  }

  @PostMapping("/nights/{fund}/{date}/report")
  String make(
      @PathVariable String fund,
      @PathVariable LocalDate date,
      @RequestParam(defaultValue = "") List<String> format,
      @RequestParam String language,
      Principal by,
      RedirectAttributes told) {
    Language chosen = language(language);
    List<ReportFormat> formats = formats(format);
    made.make(
        Subject.of(nights.show(fund, date).night()),
        chosen,
        folder -> {
          var unused = exports.report(fund, date, formats, chosen, folder, by.getName());
        });
    told.addFlashAttribute("told", "told.report");
    return "redirect:/nights/" + fund + "/" + date + "/reports";
  }

  @GetMapping("/reports/{fund}/{period}/{language}/{file}")
  void period(
      @PathVariable String fund,
      @PathVariable String period,
      @PathVariable String language,
      @PathVariable String file,
      @RequestParam Optional<String> view,
      HttpServletResponse response) {
    Language chosen = language(language);
    Subject subject = new Subject(funds.of(fund).fund(), parsed(period).text());
    new Download(fund + "-" + period + "-" + language + "-" + file, view.isPresent())
        .send(response, out -> made.copy(subject, chosen, file, out));
  }

  @PostMapping("/reports/{fund}/{period}")
  String make(
      @PathVariable String fund,
      @PathVariable String period,
      @RequestParam(defaultValue = "") List<String> format,
      @RequestParam String language,
      Principal by,
      RedirectAttributes told) {
    Language chosen = language(language);
    List<ReportFormat> formats = formats(format);
    ReportPeriod meant = parsed(period);
    made.make(
        new Subject(funds.of(fund).fund(), meant.text()),
        chosen,
        folder -> {
          var unused = exports.report(fund, meant, formats, chosen, folder, by.getName());
        });
    told.addFlashAttribute("told", "told.report");
    return "redirect:/reports?fund=" + fund + "&month=" + YearMonth.from(meant.from());
  }

  private static Language language(String text) {
    for (Language language : Language.values()) {
      if (language.name().toLowerCase(Locale.ROOT).equals(text)) {
        return language;
      }
    }
    throw wrong("There is no language called " + text);
  }

  private static List<ReportFormat> formats(List<String> names) {
    List<ReportFormat> formats = new ArrayList<>();
    for (ReportFormat format : ReportFormat.values()) {
      if (names.contains(format.name())) {
        formats.add(format);
      }
    }
    if (formats.isEmpty()) {
      throw wrong("No format was chosen");
    }
    return formats;
  }

  private static ReportPeriod parsed(String period) {
    try {
      return ReportPeriod.parse(period);
    } catch (IllegalArgumentException e) {
      throw wrong(e.getMessage());
    }
  }

  private static WanfenException wrong(String what) {
    return new WanfenException(
        ErrorCode.WRONG_USAGE, what, "Nothing was changed.", "Choose one and ask again.");
  }
}
