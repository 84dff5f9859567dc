package org.wanfen.benchmark.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wanfen.benchmark.command.WrittenBytes.Kind;

class WrittenBytesTest {

  @TempDir private Path home;

  @Test
  void countsFilesThatAreNewByWhatTheyAreFor() throws IOException {
    write("warehouse/fund_1/register/data/old.parquet", 1000);
    WrittenBytes written = WrittenBytes.from(home);
    write("warehouse/fund_1/register/data/business_date=2013-11-19/bucket=0/new.parquet", 100);
    write("warehouse/fund_1/register/metadata/v2.json", 1);
    write("warehouse/fund_1/seen_event_ids/20131119/1/ids-0-of-1.parquet", 20);
    write("inputs/1/20131119/1/orders-1.csv.gz", 3);
    write("nights/1/20131119/1/summary.json", 4);
    assertThat(written.added())
        .containsEntry(Kind.REGISTER, 100L)
        .containsEntry(Kind.EVENT_IDS, 20L)
        .containsEntry(Kind.INPUTS, 3L)
        .containsEntry(Kind.OTHER, 5L);
  }

  private void write(String name, int bytes) throws IOException {
    Path file = home.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, new byte[bytes]);
  }
}
