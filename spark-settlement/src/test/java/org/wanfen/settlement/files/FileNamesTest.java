package org.wanfen.settlement.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FileNamesTest {

  @Test
  void ordersNamesAsBytes() {
    // As text, U+10000 (a surrogate pair) would come before U+FF01; as bytes it comes after.
    List<String> ordered =
        List.of("", "-", "1", "10", "2", "Z", "_", "a", "é", "\uFF01", "\uD800\uDC00");
    List<String> names = new ArrayList<>(ordered);
    java.util.Collections.shuffle(names, new java.util.Random(3));
    names.sort(FileNames.asBytes());
    assertThat(names).isEqualTo(ordered);
  }

  @Test
  void knowsFoldersOfDays() {
    assertThat(FileNames.ofDay(LocalDate.of(2013, 1, 9))).isEqualTo("20130109");
  }

  @Test
  void knowsGzipAndHidden() {
    assertThat(FileNames.isGzip("a.csv.gz")).isTrue();
    assertThat(FileNames.isGzip("a.gz.csv")).isFalse();
    assertThat(new FileEntry(".a", false, 0).visible()).isFalse();
    assertThat(new FileEntry("_SUCCESS", false, 0).visible()).isFalse();
    assertThat(new FileEntry("a._", false, 0).visible()).isTrue();
  }
}
