package org.wanfen.benchmark.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleTest {

  @ParameterizedTest
  @CsvSource({
    "7, 7",
    "9 1, 5",
    "3 1 2, 2",
    "1 2 4 100, 3",
    "5 5 5 5, 5",
    "1 2, 1",
    "9223372036854775807 9223372036854775805, 9223372036854775806"
  })
  void theMedianIsInTheMiddle(String values, long median) {
    Sample sample = sample(values);
    assertThat(sample.median()).isEqualTo(median);
    assertThat(sample.least()).isLessThanOrEqualTo(median);
    assertThat(sample.most()).isGreaterThanOrEqualTo(median);
  }

  @Test
  void oneRunThatIsFarOffDoesNotMatter() {
    assertThat(sample("10 11 12 13 1000000").median()).isEqualTo(sample("10 11 12 13 14").median());
  }

  @Test
  void withoutAValueThereIsNoMedian() {
    assertThatThrownBy(() -> new Sample(List.of())).isInstanceOf(IllegalArgumentException.class);
    assertThat(Sample.ofAll(List.of())).isEmpty();
  }

  @Test
  void aValueThatARunLacksMakesTheOthersWorthless() {
    assertThat(Sample.ofAll(List.of(Optional.of(1L), Optional.empty()))).isEmpty();
    assertThat(Sample.ofAll(List.of(Optional.of(1L), Optional.of(3L)))).contains(Sample.of(3, 1));
  }

  private static Sample sample(String values) {
    return new Sample(List.of(values.split(" ")).stream().map(Long::valueOf).toList());
  }
}
