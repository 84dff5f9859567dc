/**
 * The reconciliation report as files: one HTML page, PDF, XLSX, and the rows that were set aside.
 *
 * <p>Each takes a {@link org.wanfen.batch.report.page.Document} and escapes what its format has to:
 * no text becomes markup, and none a formula. What PDF and XLSX take is loaded when one is asked
 * for.
 */
package org.wanfen.batch.report.file;
