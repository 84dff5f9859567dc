/**
 * Funds: opening one from a dataset, and bringing in new terms and calendar days without touching
 * what a night was run with.
 */
package org.wanfen.batch.fund;
