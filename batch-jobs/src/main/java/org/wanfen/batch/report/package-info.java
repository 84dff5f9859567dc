/**
 * What a night came to, written for machines and people: summary.json, and the reconciliation
 * report in JSON and as one HTML page.
 */
package org.wanfen.batch.report;
