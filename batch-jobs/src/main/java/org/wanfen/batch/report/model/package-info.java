/**
 * What the reconciliation report of a night tells, in no language and no format.
 *
 * <p>{@link org.wanfen.batch.report.model.NightReports} puts a {@link
 * org.wanfen.batch.report.model.NightReport} together from what is on record and from the kept rows
 * that were set aside; it never looks at the register. Every amount is whole fen, every other
 * figure an exact decimal. A figure that was not recorded, as by an earlier version, is absent.
 */
package org.wanfen.batch.report.model;
