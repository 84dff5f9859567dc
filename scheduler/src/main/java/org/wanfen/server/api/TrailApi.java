package org.wanfen.server.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wanfen.batch.operations.TrailQueries;
import org.wanfen.batch.operations.TrailQueries.TrailLine;
import org.wanfen.batch.operations.TrailQueries.TrailVerdict;
import org.wanfen.batch.operations.TrailQueries.Wanted;

/** Who did what in the home. */
@RestController
@RequestMapping("/api/v1/trail")
@Tag(name = "trail", description = "Who did what, when and why, and what came of it.")
class TrailApi {

  private static final int MOST = 10_000;

  private final TrailQueries trail;

  TrailApi(TrailQueries trail) {
    this.trail = trail;
  }

  @GetMapping
  @Operation(
      summary = "The last entries of the trail, in order",
      description = "As: wanfen trail --json")
  List<TrailLine> entries(
      @Parameter(description = "Only those about this fund") @RequestParam Optional<String> fund,
      @Parameter(description = "Only those about this business date") @RequestParam
          Optional<LocalDate> date,
      @Parameter(description = "Only those by this person") @RequestParam Optional<String> by,
      @Parameter(description = "Only those whose action has this in its name") @RequestParam
          Optional<String> action,
      @Parameter(description = "Only those before the entry of this number") @RequestParam
          Optional<Long> before,
      @Parameter(description = "How many at most, 1 to 10,000") @RequestParam(defaultValue = "50")
          int last) {
    OptionalLong until = before.map(OptionalLong::of).orElse(OptionalLong.empty());
    int bounded = Math.min(MOST, Math.max(1, last));
    return trail.entries(new Wanted(fund, date, by, action, until, bounded));
  }

  @GetMapping("/verify")
  @Operation(
      summary = "Goes through the trail and names the first entry that is wrong",
      description = "As: wanfen trail verify.")
  TrailVerdict verify() {
    return trail.verify();
  }
}
