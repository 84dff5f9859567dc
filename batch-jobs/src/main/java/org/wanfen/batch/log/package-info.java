/**
 * What the lines of the log are about: {@link org.wanfen.batch.log.LogContext} has a fund and a
 * date on every line that is written while something is done about them, whoever writes it.
 */
package org.wanfen.batch.log;
