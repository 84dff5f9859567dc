/** Tests of what programs may ask for. */
package org.wanfen.server.api;
