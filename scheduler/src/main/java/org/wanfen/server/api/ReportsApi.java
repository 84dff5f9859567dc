package org.wanfen.server.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.wanfen.batch.operations.FundOperations;
import org.wanfen.batch.operations.Language;
import org.wanfen.batch.operations.NightExports;
import org.wanfen.batch.operations.NightExports.ReportFormat;
import org.wanfen.batch.operations.NightFiles;
import org.wanfen.batch.operations.NightFiles.NightFile;
import org.wanfen.batch.operations.NightQueries;
import org.wanfen.batch.operations.ReportPeriod;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.server.reports.MadeReports;
import org.wanfen.server.reports.MadeReports.Subject;

/** Reports of nights and periods: made, listed and handed out. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "reports", description = "Reports of nights and periods.")
class ReportsApi {

  private static final String NIGHT = "/nights/{fund}/{date}";
  private static final String PERIOD = "/reports/{fund}/{period}";

  private final FundOperations funds;
  private final NightQueries nights;
  private final NightFiles files;
  private final NightExports exports;
  private final MadeReports made;

  ReportsApi(
      FundOperations funds,
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
   * What a report is made as.
   *
   * @param formats its formats, at least one
   * @param language its language; English unless given
   */
  @Schema(description = "What a report is made as.")
  record MakeBody(Set<ReportFormat> formats, Optional<Language> language) {

    MakeBody {
      formats = formats == null || formats.isEmpty() ? Set.of() : EnumSet.copyOf(formats);
    }

    List<ReportFormat> asked() {
      if (formats.isEmpty()) {
        throw wrong("No format is named; there are html, json, pdf and xlsx");
      }
      return List.copyOf(formats);
    }

    Language in() {
      return language == null ? Language.EN : language.orElse(Language.EN);
    }
  }

  /**
   * A file that can be fetched.
   *
   * @param name its name
   * @param bytes its length
   * @param address where it is fetched
   */
  @Schema(description = "A file that can be fetched.")
  record FileJson(String name, long bytes, String address) {}

  @GetMapping(NIGHT + "/reports")
  @Operation(
      summary = "The files of a night that can be fetched",
      description = "What the night itself has left, and the reports that were made of it.")
  List<FileJson> ofNight(@PathVariable String fund, @PathVariable LocalDate date) {
    Subject subject = subject(fund, date);
    String at = address(NIGHT, subject.fund(), date.toString()) + "/reports/";
    List<FileJson> all =
        new ArrayList<>(shown(files.files(subject.fund(), date), file -> at + file));
    for (Language language : Language.values()) {
      all.addAll(shown(made.files(subject, language), file -> at + word(language) + "/" + file));
    }
    return all;
  }

  @GetMapping(NIGHT + "/reports/{file}")
  @Operation(summary = "A file that the night itself has left")
  void kept(
      @PathVariable String fund,
      @PathVariable LocalDate date,
      @PathVariable String file,
      HttpServletResponse response) {
    String chosen = NamedFund.of(funds, fund);
    Sent.file(response, file, out -> files.copy(chosen, date, file, out));
  }

  @GetMapping(NIGHT + "/reports/{language}/{file}")
  @Operation(summary = "A file of a report that was made of a night")
  void made(
      @PathVariable String fund,
      @PathVariable LocalDate date,
      @PathVariable Language language,
      @PathVariable String file,
      HttpServletResponse response) {
    Subject subject = subject(fund, date);
    Sent.file(response, file, out -> made.copy(subject, language, file, out));
  }

  @PostMapping(NIGHT + "/report")
  @Operation(
      summary = "Makes the report of a night, published or not",
      description = "As: wanfen report --date. Answers with the files that were made.")
  List<FileJson> make(
      @PathVariable String fund,
      @PathVariable LocalDate date,
      @RequestBody MakeBody body,
      Principal who) {
    Subject subject = subject(fund, date);
    String at = address(NIGHT, subject.fund(), date.toString()) + "/reports/";
    return make(
        subject,
        body,
        at,
        folder ->
            exports.report(subject.fund(), date, body.asked(), body.in(), folder, who.getName()));
  }

  @GetMapping(PERIOD)
  @Operation(summary = "The reports that were made of a month or a year")
  List<FileJson> ofPeriod(@PathVariable String fund, @PathVariable String period) {
    Subject subject = new Subject(NamedFund.of(funds, fund), parsed(period).text());
    String at = address(PERIOD, subject.fund(), subject.about()) + "/";
    List<FileJson> all = new ArrayList<>();
    for (Language language : Language.values()) {
      all.addAll(shown(made.files(subject, language), file -> at + word(language) + "/" + file));
    }
    return all;
  }

  @GetMapping(PERIOD + "/{language}/{file}")
  @Operation(summary = "A file of a report that was made of a month or a year")
  void ofPeriod(
      @PathVariable String fund,
      @PathVariable String period,
      @PathVariable Language language,
      @PathVariable String file,
      HttpServletResponse response) {
    Subject subject = new Subject(NamedFund.of(funds, fund), parsed(period).text());
    Sent.file(response, file, out -> made.copy(subject, language, file, out));
  }

  @PostMapping(PERIOD)
  @Operation(
      summary = "Makes the report of a month or a year",
      description = "As: wanfen report --period. Answers with the files that were made.")
  List<FileJson> make(
      @PathVariable String fund,
      @PathVariable String period,
      @RequestBody MakeBody body,
      Principal who) {
    ReportPeriod meant = parsed(period);
    Subject subject = new Subject(NamedFund.of(funds, fund), meant.text());
    String at = address(PERIOD, subject.fund(), subject.about()) + "/";
    return make(
        subject,
        body,
        at,
        folder ->
            exports.report(subject.fund(), meant, body.asked(), body.in(), folder, who.getName()));
  }

  private List<FileJson> make(
      Subject subject, MakeBody body, String at, Function<String, List<String>> writing) {
    List<String> written = new ArrayList<>();
    made.make(subject, body.in(), folder -> written.addAll(writing.apply(folder)));
    List<String> names = written.stream().map(ReportsApi::name).toList();
    return shown(
        made.files(subject, body.in()).stream()
            .filter(file -> names.contains(file.name()))
            .toList(),
        file -> at + word(body.in()) + "/" + file);
  }

  private Subject subject(String fund, LocalDate date) {
    return Subject.of(nights.show(NamedFund.of(funds, fund), date).night());
  }

  private static List<FileJson> shown(List<NightFile> files, Function<String, String> address) {
    return files.stream()
        .map(file -> new FileJson(file.name(), file.bytes(), address.apply(file.name())))
        .toList();
  }

  private static String address(String pattern, String fund, String about) {
    return "/api/v1"
        + pattern.replace("{fund}", fund).replace("{date}", about).replace("{period}", about);
  }

  private static String name(String location) {
    return location.substring(location.lastIndexOf('/') + 1);
  }

  private static String word(Language language) {
    return language.name().toLowerCase(Locale.ROOT);
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
        ErrorCode.WRONG_USAGE, what, "Nothing was changed.", "Correct it and ask again.");
  }
}
