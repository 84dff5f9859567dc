/**
 * Orders: what holders ask for, and why a row is quarantined or an event rejected.
 *
 * <p>A row of the feed that is not well formed, or not of this night, is quarantined. Every other
 * row is a duplicate or becomes an event, and an event is accepted or rejected.
 */
package org.wanfen.fund.order;
