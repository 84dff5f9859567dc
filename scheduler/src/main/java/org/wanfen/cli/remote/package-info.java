/**
 * A home that a server has open: {@link org.wanfen.cli.remote.RemoteHome} answers commands from the
 * server's API, with the same answers and the same refusals as a home of this process.
 */
package org.wanfen.cli.remote;
