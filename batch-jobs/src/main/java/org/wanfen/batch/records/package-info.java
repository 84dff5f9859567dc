/**
 * The control plane's records in the database: funds with their terms and calendars, nights with
 * their results, checks and quotes. One small class a topic, plain SQL that runs on H2 and
 * PostgreSQL alike.
 */
package org.wanfen.batch.records;
