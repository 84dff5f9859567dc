/** Servers of small homes, asked over HTTP as people and programs ask them. */
package org.wanfen.server;
