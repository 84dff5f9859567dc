/**
 * Servers of small homes, asked over HTTP as people and programs ask them; and real records, with
 * nights that end as a test wants them to, for what looks after nights.
 */
package org.wanfen.server;
