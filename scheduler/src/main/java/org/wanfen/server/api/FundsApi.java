package org.wanfen.server.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.wanfen.batch.operations.FundOperations;
import org.wanfen.batch.operations.FundOperations.FundLine;

/** The funds of the home. */
@RestController
@RequestMapping("/api/v1/funds")
@Tag(name = "funds", description = "The funds of the home.")
class FundsApi {

  private final FundOperations funds;

  FundsApi(FundOperations funds) {
    this.funds = funds;
  }

  @GetMapping
  @Operation(summary = "All funds, by code")
  List<FundLine> all() {
    return funds.funds();
  }

  @GetMapping("/{fund}")
  @Operation(summary = "One fund")
  FundLine one(@PathVariable String fund) {
    String chosen = NamedFund.of(funds, fund);
    return funds.funds().stream()
        .filter(line -> line.fund().equals(chosen))
        .findFirst()
        .orElseThrow();
  }
}
