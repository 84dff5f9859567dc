package org.wanfen.batch.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The text of a certificate as it stands in the database, whoever has written there. It is read, or
 * it is none: the check of a chain goes on to the next.
 */
public final class CertificateTarget {

  private CertificateTarget() {}

  /** Hands bytes to the parser, and asks for all that the check of the chain asks for. */
  public static void fuzzerTestOneInput(byte[] data) {
    boolean unused = takes(data);
  }

  /** Whether the bytes are taken; what must hold of them is looked at in any case. */
  public static boolean takes(byte[] data) {
    String document = new String(data, StandardCharsets.UTF_8);
    CertificateRow row = new CertificateRow(1, "000198", LocalDate.of(2013, 11, 11), document, "");
    ObjectNode totals = JsonMapper.shared().createObjectNode();
    totals.put("pool", "0.00").put("date", "2013-11-11").putArray("checks");
    Optional<CertificateText> read = CertificateText.of(row);
    read.ifPresent(
        text -> {
          assertThat(text.fund()).isNotNull();
          assertThat(text.date()).isNotNull();
          assertThat(text.attempt()).isNotNegative();
          assertThat(text.snapshot()).isNotNull();
          assertThat(text.root()).isNotNull();
          assertThat(text.input("manifest.json")).isNotNull();
          assertThat(text.differing(totals)).isSubsetOf("pool", "date", "checks");
          assertThat(text.anchor().head()).isEqualTo(text.trail());
          assertThat(text.previousDate()).isNotNull();
          assertThat(text.previousSha256()).isNotNull();
        });
    return read.isPresent();
  }
}
