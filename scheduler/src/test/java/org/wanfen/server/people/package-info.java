/** Tests of who may come in. */
package org.wanfen.server.people;
