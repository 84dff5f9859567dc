/**
 * A home served to people and programs: {@code wanfen serve}.
 *
 * <p>{@link org.wanfen.server.Server} starts a web server on top of a home's control plane, in the
 * same process. What it serves has a package each: {@code people} is who may come in and with what
 * roles, {@code security} the door, {@code desk} runs nights in the background, {@code console} is
 * pages for people, {@code api} the same for programs, {@code schedule} wakes nights by themselves,
 * {@code alarm} calls for somebody, {@code datasets} replays samples for developers. Whatever is
 * decided about a night is decided by the control plane; here is only who may ask, and how it is
 * shown.
 */
package org.wanfen.server;
