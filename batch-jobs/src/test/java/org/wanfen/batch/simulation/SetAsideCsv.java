package org.wanfen.batch.simulation;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.wanfen.sample.reference.SetAsideRow;

/** quarantine.csv and rejected.csv as the feed's rows say they are to be. */
final class SetAsideCsv {

  private SetAsideCsv() {}

  static byte[] of(List<SetAsideRow> rows) {
    ByteArrayOutputStream csv = new ByteArrayOutputStream();
    csv.writeBytes("file,line,reason,row\n".getBytes(StandardCharsets.US_ASCII));
    for (SetAsideRow row : rows) {
      String place = row.file() + "," + row.line() + "," + row.reason() + ",";
      csv.writeBytes(place.getBytes(StandardCharsets.UTF_8));
      csv.writeBytes(row.row());
      csv.write('\n');
    }
    return csv.toByteArray();
  }
}
