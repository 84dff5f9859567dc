package org.wanfen.server.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wanfen.batch.operations.CertificateQueries;
import org.wanfen.batch.operations.CertificateQueries.Certificate;
import org.wanfen.batch.operations.CertificateQueries.CertificateVerdict;
import org.wanfen.batch.operations.CertificateQueries.Which;
import org.wanfen.batch.operations.FundOperations;

/** The certificates of published nights. */
@RestController
@RequestMapping("/api/v1/certificates/{fund}")
@Tag(name = "certificates", description = "The certificates of published nights.")
class CertificatesApi {

  private final FundOperations funds;
  private final CertificateQueries certificates;

  CertificatesApi(FundOperations funds, CertificateQueries certificates) {
    this.funds = funds;
    this.certificates = certificates;
  }

  @GetMapping("/{date}")
  @Operation(
      summary = "The certificate of a night, with its digest and where its file is",
      description = "As: wanfen certificate show.")
  Certificate show(@PathVariable String fund, @PathVariable LocalDate date) {
    return certificates.show(NamedFund.of(funds, fund), date);
  }

  @GetMapping(path = "/{date}/document", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "Nothing but the certificate, byte for byte",
      description = "As: wanfen certificate show --json")
  byte[] document(@PathVariable String fund, @PathVariable LocalDate date) {
    return certificates
        .show(NamedFund.of(funds, fund), date)
        .document()
        .getBytes(StandardCharsets.UTF_8);
  }

  @GetMapping("/verify")
  @Operation(
      summary = "Goes through the certificates and names the nights that something is wrong with",
      description = "As: wanfen certificate verify. Reading registers takes its time.")
  CertificateVerdict verify(
      @PathVariable String fund,
      @RequestParam Optional<LocalDate> from,
      @RequestParam Optional<LocalDate> to,
      @Parameter(description = "Whether registers and inputs are read and compared, too")
          @RequestParam(defaultValue = "false")
          boolean data) {
    return certificates.verify(
        new Which(NamedFund.of(funds, fund), from, to, data), (done, total) -> {});
  }
}
