package org.wanfen.settlement.feed;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.fund.order.OrderType;
import org.wanfen.settlement.files.FileNames;
import org.wanfen.settlement.files.InputFile;
import org.wanfen.settlement.files.StrictDocument;

/**
 * What the sender says the day's feed consists of: the content of manifest.json.
 *
 * @param fund the fund's code
 * @param businessDate the day
 * @param files the orders files, in the order of their names as bytes: the order of reading
 */
public record Manifest(String fund, LocalDate businessDate, List<Entry> files) {

  /** The file's name in the feed's folder. */
  public static final String FILE_NAME = "manifest.json";

  private static final InputFile INPUT = new InputFile(FILE_NAME, ErrorCode.INPUT_DAMAGED);
  private static final Pattern SHA_256 = Pattern.compile("[0-9a-fA-F]{64}");
  // A comma would make the quarantine's lines ambiguous; separators could lead out of the folder;
  // what cannot be seen, or written in UTF-8, makes one name look like another.
  private static final Pattern NAME =
      Pattern.compile("orders-[^/\\\\,\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]*\\.csv(\\.gz)?");

  /** Makes the manifest. */
  public Manifest {
    Objects.requireNonNull(fund, "fund");
    Objects.requireNonNull(businessDate, "businessDate");
    files = List.copyOf(files);
  }

  /**
   * One orders file.
   *
   * @param name its name
   * @param rows the lines after its header
   * @param sha256 the digest of its bytes as stored, in lower-case hexadecimal
   * @param totals the sums of its well-formed rows
   */
  public record Entry(String name, long rows, String sha256, OrderTotals totals)
      implements Serializable {

    /** Makes the entry. */
    public Entry {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(sha256, "sha256");
      Objects.requireNonNull(totals, "totals");
    }
  }

  /**
   * Reads a manifest.
   *
   * @throws WanfenException with {@link ErrorCode#INPUT_DAMAGED} naming the key that is wrong
   */
  public static Manifest parse(byte[] bytes) {
    StrictDocument document =
        StrictDocument.json(bytes, INPUT).withKeys("fund", "businessDate", "files");
    String fund = document.get("fund").text();
    LocalDate businessDate = document.get("businessDate").date();
    Set<String> names = new HashSet<>();
    List<Entry> files =
        document.get("files").items().stream()
            .map(file -> entry(file, names))
            .sorted(Comparator.comparing(Entry::name, FileNames.asBytes()))
            .toList();
    return new Manifest(fund, businessDate, files);
  }

  private static Entry entry(StrictDocument file, Set<String> namesSeen) {
    file.withKeys("name", "rows", "sha256", "totals");
    String name = file.get("name").text();
    if (!NAME.matcher(name).matches() || name.contains("..")) {
      throw file.get("name")
          .refused("should be orders-*.csv or orders-*.csv.gz: " + InputFile.shown(name));
    }
    if (!namesSeen.add(name)) {
      throw file.get("name").refused("names a file for the second time: " + name);
    }
    String sha256 = file.get("sha256").text();
    if (!SHA_256.matcher(sha256).matches()) {
      throw file.get("sha256").refused("should be 64 hexadecimal digits");
    }
    return new Entry(
        name,
        file.get("rows").wholeNumber(),
        sha256.toLowerCase(Locale.ROOT),
        totals(file.get("totals")));
  }

  private static OrderTotals totals(StrictDocument totals) {
    totals.withKeys(
        OrderType.SUBSCRIBE.name(), OrderType.REDEEM.name(), OrderType.FAST_REDEEM.name());
    return new OrderTotals(
        total(totals.get(OrderType.SUBSCRIBE.name())),
        total(totals.get(OrderType.REDEEM.name())),
        total(totals.get(OrderType.FAST_REDEEM.name())));
  }

  private static long total(StrictDocument total) {
    if (total.text().startsWith("-")) {
      throw total.refused("should not be negative");
    }
    return total.amountFen();
  }

  /**
   * Demands that this is the manifest of a fund's day.
   *
   * @throws WanfenException with {@link ErrorCode#INPUT_DAMAGED} if it is another's
   */
  public void requireOf(String fundCode, LocalDate date) {
    if (!fund.equals(fundCode)) {
      throw INPUT.refused("it is of fund " + fund + ", not of " + fundCode);
    }
    if (!businessDate.equals(date)) {
      throw INPUT.refused("it is of " + businessDate + ", not of " + date);
    }
  }
}
