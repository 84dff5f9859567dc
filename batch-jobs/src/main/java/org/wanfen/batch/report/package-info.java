/**
 * What a night came to, written for machines and people: summary.json, and the reconciliation
 * report. {@link org.wanfen.batch.report.model} is what the report tells, {@link
 * org.wanfen.batch.report.page} the same in a language, {@link org.wanfen.batch.report.file} the
 * same in a format.
 */
package org.wanfen.batch.report;
