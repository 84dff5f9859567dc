package org.wanfen.server.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.wanfen.batch.home.FundSchedule;
import org.wanfen.batch.home.Home;
import org.wanfen.batch.json.NightEndingJson;
import org.wanfen.batch.operations.FundOperations;
import org.wanfen.batch.operations.NightOperations.Decision;
import org.wanfen.batch.operations.NightOperations.RunNight;
import org.wanfen.batch.operations.NightQueries;
import org.wanfen.batch.operations.NightQueries.NightDetails;
import org.wanfen.batch.operations.NightResult;
import org.wanfen.batch.operations.NightState;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.server.desk.NightDesk;
import org.wanfen.settlement.files.Locations;

/** Runs nights and decides about them. */
@RestController
@RequestMapping("/api/v1/nights/{fund}/{date}")
@Tag(name = "actions", description = "Runs nights and decides about those that do not pass.")
class NightActionsApi {

  private static final String LONG =
      " 202 with the night's address if it is under way, 200 with its ending if it came to one at"
          + " once.";

  private final FundOperations funds;
  private final NightQueries nights;
  private final NightDesk desk;
  private final Home home;

  NightActionsApi(FundOperations funds, NightQueries nights, NightDesk desk, Home home) {
    this.funds = funds;
    this.nights = nights;
    this.desk = desk;
    this.home = home;
  }

  /**
   * What a night is run with.
   *
   * @param inbox the folder of the {@code <yyyymmdd>} folders
   * @param reason for the record, if there is one
   */
  @Schema(description = "What a night is run with.")
  record RunBody(
      @Schema(
              description =
                  "The folder of the <yyyymmdd> folders, as the server finds it: a path or a URI."
                      + " Without it, that of the fund's schedule, else that of the night before.")
          Optional<String> inbox,
      @Schema(
              description =
                  "Why, for the record, 1 to 500 characters. People give one; a program that runs"
                      + " what is due need not.")
          Optional<String> reason) {

    static final RunBody NOTHING = new RunBody(Optional.empty(), Optional.empty());
  }

  /**
   * Why something is decided.
   *
   * @param reason for the record
   */
  @Schema(description = "Why something is decided.")
  record ReasonBody(@Schema(description = "For the record, 1 to 500 characters.") String reason) {}

  /**
   * Why the quarantine is accepted.
   *
   * @param reason for the record
   * @param inbox the folder of the {@code <yyyymmdd>} folders
   */
  @Schema(description = "Why the quarantined rows are left out, and what the night is run with.")
  record AcceptBody(
      @Schema(description = "For the record, 1 to 500 characters.") String reason,
      Optional<String> inbox) {}

  /**
   * A night's state after a decision.
   *
   * @param fund the fund's code
   * @param date the business date
   * @param state its state
   */
  @Schema(description = "A night's state after a decision.")
  record StateJson(String fund, LocalDate date, NightState state) {}

  /**
   * A night that was begun.
   *
   * @param fund the fund's code
   * @param date the business date
   * @param night where it can be followed
   */
  @Schema(description = "A night that was begun.")
  record UnderWayJson(String fund, LocalDate date, String night) {}

  @PostMapping("/start")
  @Operation(
      summary = "Runs a night, or finishes one that was killed, stopped or failed",
      description = "As: wanfen night run." + LONG)
  ResponseEntity<Object> start(
      @PathVariable String fund,
      @PathVariable LocalDate date,
      @RequestBody(required = false) RunBody body,
      Principal who) {
    return begin(run(fund, date, body, who));
  }

  @PostMapping("/mock")
  @Operation(
      summary = "Does everything but publish",
      description = "As: wanfen night run --mock." + LONG)
  ResponseEntity<Object> mock(
      @PathVariable String fund,
      @PathVariable LocalDate date,
      @RequestBody(required = false) RunBody body,
      Principal who) {
    return begin(run(fund, date, body, who).mocked());
  }

  @PostMapping("/resume")
  @Operation(
      summary = "Finishes a night that was stopped, failed, or was cut off",
      description = "As start, but refused where there is nothing to finish." + LONG)
  ResponseEntity<Object> resume(
      @PathVariable String fund,
      @PathVariable LocalDate date,
      @RequestBody(required = false) RunBody body,
      Principal who) {
    NightDetails details = nights.show(NamedFund.of(funds, fund), date);
    if (!details.mayGoOn()) {
      throw new WanfenException(
          ErrorCode.WRONG_STATE,
          "The night of "
              + date
              + " of fund "
              + fund
              + " is "
              + details.night().state()
              + "; there is nothing to finish",
          "Nothing was changed.",
          "See what happened to it.");
    }
    return begin(run(fund, date, body, who));
  }

  @PostMapping("/accept-quarantine")
  @Operation(
      summary = "Goes on with a night that the quarantine limit held, without those rows",
      description = "As: wanfen night run --accept-quarantine." + LONG)
  ResponseEntity<Object> acceptQuarantine(
      @PathVariable String fund,
      @PathVariable LocalDate date,
      @RequestBody AcceptBody body,
      Principal who) {
    // An empty reason is refused as one that is not given, not taken as none.
    String reason = body.reason() == null ? "" : body.reason();
    RunBody run = new RunBody(body.inbox(), Optional.empty());
    return begin(run(fund, date, run, who).acceptingQuarantine(reason));
  }

  @PostMapping("/release")
  @Operation(
      summary = "Publishes a held night in spite of its differences",
      description =
          "Refused to whoever has started or resumed it. As: wanfen night release." + LONG)
  ResponseEntity<Object> release(
      @PathVariable String fund,
      @PathVariable LocalDate date,
      @RequestBody ReasonBody body,
      Principal who) {
    Decision decision = decision(fund, date, body, who);
    return answer(decision.fund(), date, desk.release(decision));
  }

  @PostMapping("/stop")
  @Operation(
      summary = "Stops a night at its next safe point",
      description = "RUNNING as long as it has not seen the request. As: wanfen night stop.")
  StateJson stop(
      @PathVariable String fund,
      @PathVariable LocalDate date,
      @RequestBody ReasonBody body,
      Principal who) {
    Decision decision = decision(fund, date, body, who);
    return new StateJson(decision.fund(), date, desk.stop(decision));
  }

  @PostMapping("/discard")
  @Operation(
      summary = "Gives up a held, stopped or failed night",
      description = "It may then be run again. As: wanfen night discard.")
  StateJson discard(
      @PathVariable String fund,
      @PathVariable LocalDate date,
      @RequestBody ReasonBody body,
      Principal who) {
    Decision decision = decision(fund, date, body, who);
    desk.discard(decision);
    return new StateJson(decision.fund(), date, NightState.DISCARDED);
  }

  private Decision decision(String fund, LocalDate date, ReasonBody body, Principal who) {
    return new Decision(NamedFund.of(funds, fund), date, who.getName(), body.reason());
  }

  private RunNight run(String fund, LocalDate date, RunBody body, Principal who) {
    String chosen = NamedFund.of(funds, fund);
    RunBody given = body == null ? RunBody.NOTHING : body;
    RunNight request = RunNight.of(chosen, date, inbox(chosen, date, given), who.getName());
    return given.reason().map(request::because).orElse(request);
  }

  private String inbox(String fund, LocalDate date, RunBody body) {
    FundSchedule schedule = home.settings().schedule().get(fund);
    String inbox =
        body.inbox()
            .filter(text -> !text.isBlank())
            .or(() -> Optional.ofNullable(schedule).map(FundSchedule::inbox))
            .or(() -> nights.inbox(fund, date))
            .orElseThrow(
                () ->
                    new WanfenException(
                        ErrorCode.WRONG_USAGE,
                        "No inbox is named, and neither a schedule of fund "
                            + fund
                            + " nor a night before names one",
                        "Nothing was changed.",
                        "Name the folder of the <yyyymmdd> folders."));
    return Locations.path(inbox).toString();
  }

  private ResponseEntity<Object> begin(RunNight request) {
    return answer(request.fund(), request.date(), desk.begin(request));
  }

  private static ResponseEntity<Object> answer(
      String fund, LocalDate date, Optional<NightResult> ended) {
    if (ended.isPresent()) {
      return ResponseEntity.ok(NightEndingJson.of(ended.get()));
    }
    String night = WorkJson.address(fund, date);
    return ResponseEntity.accepted()
        .header(HttpHeaders.LOCATION, night)
        .body(new UnderWayJson(fund, date, night));
  }
}
