/** How the desk of a server is closed. */
package org.wanfen.server.desk;
