/**
 * Datasets to replay, the generator of larger ones, and the reference calculation.
 *
 * <p>{@code reference} computes a dataset's nights the slow and obvious way; {@code dataset} writes
 * datasets; {@code random} writes small odd ones for property tests; {@code generate} writes large
 * ones; {@code maker} makes the datasets that ship in this folder.
 */
package org.wanfen.sample;
