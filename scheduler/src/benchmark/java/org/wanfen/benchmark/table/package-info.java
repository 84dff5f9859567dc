/** Figures for people and for machines: medians over runs, a table, JSON. */
package org.wanfen.benchmark.table;
