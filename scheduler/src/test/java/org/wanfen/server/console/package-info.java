/** The pages on a real server, over a home with nights on record and a data plane that has none. */
package org.wanfen.server.console;
