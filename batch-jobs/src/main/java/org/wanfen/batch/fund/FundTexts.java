package org.wanfen.batch.fund;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.apache.hadoop.fs.Path;
import org.wanfen.batch.records.FundRecords.Version;
import org.wanfen.fund.calendar.TradingCalendar;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.terms.FundTerms;
import org.wanfen.settlement.dataset.CalendarCsv;
import org.wanfen.settlement.dataset.FundYaml;
import org.wanfen.settlement.files.FileStore;
import org.wanfen.settlement.files.InputFile;
import org.wanfen.settlement.files.Sha256;

/** The files of funds: as they come in, and as they are kept. */
final class FundTexts {

  private static final int MOST_BYTES = 16 * 1024 * 1024;

  private final FileStore files;

  FundTexts(FileStore files) {
    this.files = files;
  }

  /**
   * Reads a file that somebody brings.
   *
   * @param code what it is refused with
   */
  byte[] read(Path path, ErrorCode code) {
    return files.read(path, new InputFile(path.getName(), code), MOST_BYTES);
  }

  /** A file as it is kept: byte for byte. */
  static Version version(int number, LocalDate validFrom, byte[] bytes) {
    return new Version(
        number, validFrom, new String(bytes, StandardCharsets.UTF_8), Sha256.of(bytes));
  }

  /** The terms that are kept as a version. */
  static FundTerms terms(Version version) {
    return FundYaml.parse(bytes(version), "fund.yaml");
  }

  /** The calendar that is kept as a version. */
  static TradingCalendar calendar(Version version) {
    return CalendarCsv.parse(bytes(version), "calendar.csv");
  }

  private static byte[] bytes(Version version) {
    return version.text().getBytes(StandardCharsets.UTF_8);
  }
}
