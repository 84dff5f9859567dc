/**
 * Runs nights in the background of a server: what a command waits for, a page only begins. {@link
 * org.wanfen.server.desk.NightDesk} takes requests of people and of the schedule alike.
 */
package org.wanfen.server.desk;
