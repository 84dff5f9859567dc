package org.wanfen.sample.reference;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wanfen.fund.money.Fen;
import org.wanfen.fund.terms.AnnualRate;
import org.wanfen.fund.terms.Fee;
import org.wanfen.fund.terms.FundTerms;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Reads fund.yaml; an unknown or missing key is refused by its name. One may be missing: whether
 * the register gets a digest is nothing to a calculation.
 */
final class FundYaml {

  private static final Set<String> KEYS =
      Set.of(
          "code",
          "name",
          "zone",
          "cutoff",
          "firstDate",
          "advancer",
          "fees",
          "limits",
          "quarantineLimit",
          "duplicateWindow");
  private static final String DIGEST = "registerDigest";
  private static final Set<String> LIMITS = Set.of("minimumSubscription", "fastRedemptionPerDay");

  private FundYaml() {}

  static FundTerms read(Path file) {
    try {
      return terms(new YAMLMapper().readTree(Lines.stored(file)));
    } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
      throw new ReferenceException("TERMS_INVALID", file + ": " + e.getMessage(), e);
    }
  }

  private static FundTerms terms(JsonNode yaml) {
    requireKeys(yaml, KEYS, DIGEST);
    requireKeys(yaml.get("limits"), LIMITS);
    requireKeys(
        yaml.get("fees"), Stream.of(Fee.values()).map(Fee::key).collect(Collectors.toSet()));
    Map<Fee, AnnualRate> fees = new EnumMap<>(Fee.class);
    for (Fee fee : Fee.values()) {
      fees.put(fee, new AnnualRate(new BigDecimal(yaml.get("fees").get(fee.key()).asString())));
    }
    JsonNode fastLimit = yaml.get("limits").get("fastRedemptionPerDay");
    return new FundTerms(
        yaml.get("code").asString(),
        yaml.get("name").asString(),
        ZoneId.of(yaml.get("zone").asString()),
        LocalTime.parse(yaml.get("cutoff").asString()),
        LocalDate.parse(yaml.get("firstDate").asString()),
        yaml.get("advancer").asLong(),
        fees,
        Fen.parse(yaml.get("limits").get("minimumSubscription").asString()),
        fastLimit.isNull()
            ? OptionalLong.empty()
            : OptionalLong.of(Fen.parse(fastLimit.asString())),
        yaml.get("quarantineLimit").asLong(),
        yaml.get("duplicateWindow").asInt(),
        Optional.ofNullable(yaml.get(DIGEST)).map(said -> said.asString().equals("on")));
  }

  private static void requireKeys(JsonNode node, Set<String> keys, String... optional) {
    Set<String> found = node == null ? new HashSet<>() : new HashSet<>(node.propertyNames());
    found.removeAll(List.of(optional));
    if (!found.equals(keys)) {
      throw new IllegalArgumentException("the keys are " + found + ", not " + keys);
    }
  }
}
