/**
 * What a benchmark runs on: a synthetic dataset, and a home whose register and window of event ids
 * are filled by the nights before the one that is measured.
 *
 * <p>Both are kept in a folder for each size, and the home is put back as it was before every run.
 */
package org.wanfen.benchmark.data;
