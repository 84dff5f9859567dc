package org.wanfen.batch.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wanfen.batch.trail.TrailAnchor;
import org.wanfen.batch.trail.TrailHead;
import org.wanfen.settlement.files.FewValues;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What stands in a certificate, read back. */
final class CertificateText {

  private static final JsonMapper JSON = FewValues.mapper();

  private final JsonNode node;

  private CertificateText(JsonNode node) {
    this.node = node;
  }

  /** Reads a certificate; empty if it is none. */
  static Optional<CertificateText> of(CertificateRow row) {
    try {
      JsonNode read = JSON.readTree(row.document());
      return CertificateDocument.FORMAT.equals(read.path("format").asString(""))
          ? Optional.of(new CertificateText(read))
          : Optional.empty();
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  private String text(String... path) {
    JsonNode at = node;
    for (String key : path) {
      at = at.path(key);
    }
    return at.asString("");
  }

  String fund() {
    return text("fund");
  }

  String date() {
    return text("date");
  }

  int attempt() {
    return node.path("attempt").asInt(0);
  }

  String snapshot() {
    return text("register", "snapshot");
  }

  /** The root of the register's digest, if it was taken. */
  Optional<String> root() {
    return Optional.of(text("register", "sha256")).filter(root -> !root.isEmpty());
  }

  /** The digest of an input, if it is listed. */
  Optional<String> input(String name) {
    for (JsonNode input : node.path("inputs")) {
      if (input.path("name").asString("").equals(name)) {
        return Optional.of(input.path("sha256").asString(""));
      }
    }
    return Optional.empty();
  }

  /**
   * Where what the records say of the night now is not what it says.
   *
   * @param totals as summary.json has them
   * @return the names of the figures and checks that differ
   */
  List<String> differing(ObjectNode totals) {
    List<String> differing = new ArrayList<>();
    for (String key : totals.propertyNames()) {
      JsonNode certified =
          switch (key) {
            case "fund", "date" -> node.path(key);
            case "state" -> totals.path(key);
            case "checks", "checksNotGiven" -> node.path(key);
            default -> node.path("totals").path(key);
          };
      // By text: a number read back may be of another width.
      if (!certified.toString().equals(totals.path(key).toString())) {
        differing.add(key);
      }
    }
    return differing;
  }

  TrailHead trail() {
    return new TrailHead(node.path("trail").path("entry").asLong(0), text("trail", "sha256"));
  }

  TrailAnchor anchor() {
    return new TrailAnchor("the certificate of " + date() + " of fund " + fund(), trail());
  }

  /** The date of the certificate before, if there was one. */
  Optional<String> previousDate() {
    return Optional.of(text("previous", "date")).filter(date -> !date.isEmpty());
  }

  String previousSha256() {
    return text("previous", "sha256");
  }
}
