/**
 * Whether a server lives, whether it can do its work and what is wrong if not, and its figures for
 * monitoring.
 *
 * <p>Spring Boot's actuator answers. What readiness is made of is looked at again and again in
 * threads of its own, by {@link org.wanfen.server.health.WatchedCheck}: a probe is answered at once
 * from what was seen last, also while a disk or a database hangs.
 */
package org.wanfen.server.health;
