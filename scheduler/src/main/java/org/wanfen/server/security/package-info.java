/**
 * The door of a server: who comes in ({@link org.wanfen.server.security.SignIn}), what each role
 * reaches ({@link org.wanfen.server.security.Doors}, one list for pages and API alike; what is not
 * in it is closed), that this is so at every request and not only at sign-in ({@link
 * org.wanfen.server.security.AsOfNow}), the headers of every answer, and the trail's entry for
 * everyone who was turned away ({@link org.wanfen.server.security.TurnedAway}).
 */
package org.wanfen.server.security;
