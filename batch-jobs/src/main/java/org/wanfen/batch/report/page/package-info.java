/**
 * The reconciliation report in a language: titles, tables and charts, and no format yet.
 *
 * <p>{@link org.wanfen.batch.report.page.Documents} turns a {@link
 * org.wanfen.batch.report.model.NightReport} into a {@link org.wanfen.batch.report.page.Document},
 * a class for each section. What came in from outside becomes a text in which everything can be
 * seen: control characters are spelt out.
 */
package org.wanfen.batch.report.page;
