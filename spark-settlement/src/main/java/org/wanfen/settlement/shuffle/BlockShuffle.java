package org.wanfen.settlement.shuffle;

import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.rdd.RDD;
import org.apache.spark.rdd.ShuffledRDD;
import org.apache.spark.serializer.KryoSerializer;
import scala.Tuple2;
import scala.reflect.ClassTag;
import scala.reflect.ClassTag$;

/**
 * Sends blocks to the partitions that their keys name.
 *
 * <p>They go as bytes from the moment a task emits them: so Spark knows to the byte what it holds,
 * and puts on disk what there is no room for, however much comes.
 */
public final class BlockShuffle {

  private BlockShuffle() {}

  /**
   * Sends blocks to their partitions.
   *
   * @param blocks each with the number of its partition
   * @param partitions how many there are; partition {@code n} of the answer has the blocks of
   *     number {@code n}
   * @param type what a block is: a class of arrays and numbers, no record
   */
  public static <B> JavaRDD<B> toPartitions(
      JavaPairRDD<Integer, B> blocks, int partitions, Class<B> type) {
    ClassTag<Integer> keys = ClassTag$.MODULE$.apply(Integer.class);
    ClassTag<B> values = ClassTag$.MODULE$.apply(type);
    RDD<Tuple2<Integer, B>> pairs = blocks.rdd();
    ShuffledRDD<Integer, B, B> sent =
        new ShuffledRDD<Integer, B, B>(pairs, new HashPartitioner(partitions), keys, values, values)
            .setSerializer(new KryoSerializer(pairs.conf()));
    return JavaPairRDD.fromRDD(sent, keys, values).values();
  }
}
