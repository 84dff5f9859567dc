/**
 * The data plane at work: {@link org.wanfen.settlement.spark.SparkDataPlane} and, behind it, one
 * night on Spark.
 *
 * <p>{@link org.wanfen.settlement.spark.SparkNight} does the steps; {@link
 * org.wanfen.settlement.spark.NightFeed} reads the feed, {@link
 * org.wanfen.settlement.spark.NightAccounts} holds the settled buckets on Spark, {@link
 * org.wanfen.settlement.spark.SettledNight} is the driver's view of them. What the control plane
 * sees of it are the interfaces in {@code night} and {@code plane}.
 */
package org.wanfen.settlement.spark;
