package org.wanfen.settlement.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.HashPartitioner;
import org.apache.spark.SparkContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.settlement.files.PlainLocalFileSystem;
import org.wanfen.settlement.night.NightProgress;
import scala.Tuple2;

/** How far work on Spark has come, counted as its tasks end. */
class SparkJobsTest {

  private static SparkContext spark;
  private static JavaSparkContext java;

  private final Heard heard = new Heard();

  @BeforeAll
  static void start() {
    // As the data plane starts it: other tests of this process go on with it.
    spark =
        SparkSession.builder()
            .master("local[2]")
            .config("spark.ui.enabled", "false")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.hadoop.fs.file.impl", PlainLocalFileSystem.class.getName())
            .getOrCreate()
            .sparkContext();
    java = JavaSparkContext.fromSparkContext(spark);
  }

  /** What was heard, in order. */
  private static final class Heard implements NightProgress {
    private final List<Long> done = Collections.synchronizedList(new ArrayList<>());
    private final List<String> parts = Collections.synchronizedList(new ArrayList<>());
    private volatile long total;

    @Override
    public void advanced(long units, long of) {
      done.add(units);
      total = of;
    }

    @Override
    public void partBegan(Part part) {
      parts.add("+" + part.name());
    }

    @Override
    public void partEnded(Part part, boolean successful) {
      parts.add((successful ? "-" : "!") + part.name());
    }
  }

  private static List<Integer> numbers(int upTo) {
    return IntStream.range(0, upTo).boxed().toList();
  }

  /** Has everything that happened so far heard. */
  private static void hear() {
    try {
      spark.listenerBus().waitUntilEmpty();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void bucketsCountWithTheirAccounts() {
    long[] accounts = {10, 200, 3_000, 40_000};
    long rows =
        new SparkJobs(spark)
            .run(
                "settling",
                Parts.buckets(accounts),
                heard,
                () -> {
                  long counted = java.parallelize(numbers(100), accounts.length).count();
                  hear();
                  return counted;
                });
    assertThat(rows).isEqualTo(100);
    assertThat(heard.total).isEqualTo(43_210);
    // Whatever the order of the buckets: the steps from one figure to the next are their accounts.
    List<Long> steps = new ArrayList<>();
    long before = 0;
    for (long done : heard.done.subList(0, accounts.length)) {
      steps.add(done - before);
      before = done;
    }
    assertThat(steps).containsExactlyInAnyOrder(10L, 200L, 3_000L, 40_000L);
    assertThat(heard.done).last().isEqualTo(43_210L);
    assertThat(heard.parts)
        .containsExactlyInAnyOrder(
            "+bucket 0",
            "-bucket 0",
            "+bucket 1",
            "-bucket 1",
            "+bucket 2",
            "-bucket 2",
            "+bucket 3",
            "-bucket 3");
  }

  @Test
  void aSecondPassOverTheBucketsDoesNotCountAgain() {
    Parts buckets = Parts.buckets(5, 5);
    long unused =
        new SparkJobs(spark)
            .run(
                "finding",
                buckets,
                heard,
                () -> {
                  long counted = java.parallelize(numbers(10), 2).count();
                  counted += java.parallelize(numbers(10), 2).count();
                  // Not one task a bucket, so not counted.
                  counted += java.parallelize(numbers(10), 7).count();
                  hear();
                  return counted;
                });
    assertThat(heard.done).isSorted().last().isEqualTo(10L);
    assertThat(heard.done).doesNotContain(15L, 20L);
  }

  @Test
  void aFeedIsHalfDoneWhenItsRowsAreSent() {
    Parts feed = Parts.feed(List.of("orders-0001.csv", "orders-0002.csv"), 600, 400);
    long unused =
        new SparkJobs(spark)
            .run(
                "reading the feed",
                feed,
                heard,
                () -> {
                  long counted =
                      java.parallelize(numbers(10), 2)
                          .mapToPair(each -> new Tuple2<Integer, Serializable>(each, each))
                          .partitionBy(new HashPartitioner(4))
                          .values()
                          .count();
                  hear();
                  return counted;
                });
    assertThat(heard.parts).contains("+orders-0001.csv", "-orders-0002.csv", "-task 3");
    assertThat(heard.done).isSorted().contains(500L, 625L, 750L, 875L, 1_000L);
    assertThat(heard.done.get(0)).isIn(300L, 200L);
  }

  @Test
  void tasksAlikeCountByTheirNumber() {
    long unused =
        new SparkJobs(spark)
            .run(
                "loading",
                1_000,
                heard,
                () -> {
                  long counted = java.parallelize(numbers(10), 3).count();
                  hear();
                  return counted;
                });
    assertThat(heard.done).startsWith(333L, 666L, 1_000L);
  }

  @Test
  void othersWorkOnTheSameSparkIsNotCounted() throws InterruptedException {
    List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
    // Made before the work begins, so it does not carry the mark.
    Thread other =
        new Thread(
            () -> {
              try {
                assertThat(java.parallelize(numbers(10), 2).count()).isEqualTo(10);
              } catch (RuntimeException | Error e) {
                failures.add(e);
              }
            });
    long unused =
        new SparkJobs(spark)
            .run(
                "settling",
                Parts.buckets(1, 1),
                heard,
                () -> {
                  other.start();
                  try {
                    other.join();
                  } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                  }
                  hear();
                  return 0L;
                });
    assertThat(failures).isEmpty();
    assertThat(heard.parts).isEmpty();
    assertThat(heard.done).containsExactly(2L);
  }

  @Test
  void afterTheWorkNothingIsHeardOfIt() {
    WanfenException failure =
        catchThrowableOfType(
            WanfenException.class,
            () ->
                new SparkJobs(spark)
                    .run(
                        "settling",
                        Parts.buckets(1, 1),
                        heard,
                        () ->
                            java.parallelize(numbers(2), 2)
                                .map(each -> Math.addExact(Long.MAX_VALUE, each))
                                .collect()));
    int then = heard.done.size() + heard.parts.size();
    assertThat(failure.code()).isEqualTo(ErrorCode.AMOUNT_OVERFLOW);
    hear();
    assertThat(heard.done.size() + heard.parts.size()).isEqualTo(then);
    assertThat(heard.done).doesNotContain(2L);
  }
}
