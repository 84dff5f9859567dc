/**
 * How a server tells programs what it refused, or what went wrong: problem details (RFC 9457) with
 * our codes in them.
 */
package org.wanfen.server.problem;
