package org.wanfen.batch.night;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.wanfen.settlement.files.FileNames;
import org.wanfen.settlement.files.Sha256;

/** A small dataset on disk, written as a test needs it. */
final class TestFund {

  static final String CODE = "000198";
  static final LocalDate FIRST = LocalDate.parse("2013-11-07");

  private final Path folder;

  TestFund(Path folder) {
    this.folder = folder;
    yaml("0.0030", 0);
    calendar(FIRST, FIRST.plusDays(30));
    write(folder.resolve("opening.csv"), "account_id,units\n1,1000000.00\n2,2500000.00\n");
    write(folder.resolve("quotes.csv"), "date,income_per_10k\n2013-11-06,1.3000\n");
  }

  Path folder() {
    return folder;
  }

  String inbox() {
    return folder.resolve("inbox").toString();
  }

  void yaml(String managementRate, long quarantineLimit) {
    yaml(managementRate, quarantineLimit, 2);
  }

  void yaml(String managementRate, long quarantineLimit, int duplicateWindow) {
    write(
        folder.resolve("fund.yaml"),
        """
        code: "000198"
        name: A <fund> of tests
        zone: Asia/Shanghai
        cutoff: "15:00"
        firstDate: 2013-11-07
        advancer: 900000000000000001
        fees:
          management: "%s"
          custody: "0.0008"
          salesService: "0.0025"
        limits:
          minimumSubscription: "1.00"
          fastRedemptionPerDay: null
        quarantineLimit: %d
        duplicateWindow: %d
        """
            .formatted(managementRate, quarantineLimit, duplicateWindow));
  }

  /** Weekdays are trading days. */
  void calendar(LocalDate from, LocalDate to) {
    StringBuilder text = new StringBuilder("date,trading\n");
    for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
      boolean weekend =
          day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
      text.append(day).append(',').append(!weekend).append('\n');
    }
    write(folder.resolve("calendar.csv"), text.toString());
  }

  /** A feed of subscriptions of 10.00 each, and a ledger with one item of income. */
  void feed(LocalDate day, int subscriptions, String income) {
    feed(day, subscriptions, income, "");
  }

  void feed(LocalDate day, int subscriptions, String income, String moreLedger) {
    StringBuilder rows = new StringBuilder("event_id,event_time,account_id,type,amount\n");
    for (int i = 0; i < subscriptions; i++) {
      rows.append("e%s-%d,%sT10:00:00,1,SUBSCRIBE,10.00\n".formatted(day, i, day));
    }
    Path into = dayFolder(day);
    write(into.resolve("orders-0001.csv"), rows.toString());
    write(
        into.resolve("ledger.json"),
        """
        {"fund": "%s", "businessDate": "%s",
         "income": [{"item": "deposit <interest>", "amount": "%s"}]%s}
        """
            .formatted(CODE, day, income, moreLedger));
    write(
        into.resolve("manifest.json"),
        """
        {"fund": "%s", "businessDate": "%s",
         "files": [{"name": "orders-0001.csv", "rows": %d, "sha256": "%s",
                    "totals": {"SUBSCRIBE": "%d.00", "REDEEM": "0.00", "FAST_REDEEM": "0.00"}}]}
        """
            .formatted(CODE, day, subscriptions, Sha256.of(rows.toString()), subscriptions * 10));
  }

  Path dayFolder(LocalDate day) {
    return folder.resolve("inbox").resolve(FileNames.ofDay(day));
  }

  static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
