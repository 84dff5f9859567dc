package org.wanfen.settlement.dataset;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.fund.terms.AnnualRate;
import org.wanfen.fund.terms.Fee;
import org.wanfen.fund.terms.FundTerms;
import org.wanfen.settlement.files.InputFile;
import org.wanfen.settlement.files.StrictDocument;

/** Reads fund.yaml, in which every key must be there but {@code registerDigest}, and no other. */
public final class FundYaml {

  private static final Pattern TIME = Pattern.compile("[0-9]{2}:[0-9]{2}");

  private FundYaml() {}

  /**
   * Reads the terms of a fund.
   *
   * @param bytes the file's content
   * @param fileName its name in messages
   * @throws WanfenException with {@link ErrorCode#TERMS_INVALID} naming the key that is wrong
   */
  public static FundTerms parse(byte[] bytes, String fileName) {
    InputFile input = new InputFile(fileName, ErrorCode.TERMS_INVALID);
    StrictDocument terms = StrictDocument.yaml(bytes, input);
    terms.withKeys(
        "code",
        "name",
        "zone",
        "cutoff",
        "firstDate",
        "advancer",
        "fees",
        "limits",
        "quarantineLimit",
        "duplicateWindow",
        "registerDigest");
    StrictDocument limits =
        terms.get("limits").withKeys("minimumSubscription", "fastRedemptionPerDay");
    try {
      return new FundTerms(
          terms.get("code").text(),
          terms.get("name").text(),
          terms.get("zone").parsed(ZoneId::of, "a zone such as Asia/Shanghai"),
          terms.get("cutoff").parsed(FundYaml::time, "a time such as \"15:00\""),
          terms.get("firstDate").date(),
          terms.get("advancer").wholeNumber(),
          fees(terms.get("fees")),
          limits.get("minimumSubscription").amountFen(),
          fastRedemptionPerDay(limits.get("fastRedemptionPerDay")),
          terms.get("quarantineLimit").wholeNumber(),
          nights(terms.get("duplicateWindow")),
          terms.find("registerDigest").map(said -> said.parsed(FundYaml::onOrOff, "on or off")));
    } catch (IllegalArgumentException e) {
      throw input.refused(e.getMessage(), e);
    }
  }

  private static Map<Fee, AnnualRate> fees(StrictDocument fees) {
    fees.withKeys(Fee.MANAGEMENT.key(), Fee.CUSTODY.key(), Fee.SALES_SERVICE.key());
    Map<Fee, AnnualRate> rates = new EnumMap<>(Fee.class);
    for (Fee fee : Fee.values()) {
      rates.put(fee, fees.get(fee.key()).parsed(AnnualRate::parse, "a rate such as \"0.0030\""));
    }
    return rates;
  }

  private static OptionalLong fastRedemptionPerDay(StrictDocument limit) {
    return limit.isNull() ? OptionalLong.empty() : OptionalLong.of(limit.amountFen());
  }

  private static int nights(StrictDocument window) {
    long nights = window.wholeNumber();
    if (nights > Integer.MAX_VALUE) {
      throw window.refused("should be a number of nights");
    }
    return (int) nights;
  }

  private static boolean onOrOff(String word) {
    return switch (word) {
      case "on" -> true;
      case "off" -> false;
      default -> throw new IllegalArgumentException("neither on nor off: " + word);
    };
  }

  private static LocalTime time(String text) {
    if (!TIME.matcher(text).matches()) {
      throw new IllegalArgumentException("not a time HH:mm: " + text);
    }
    return LocalTime.parse(text);
  }
}
