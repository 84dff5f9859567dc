/** Tests of what readiness is made of, and of figures from the records. */
package org.wanfen.server.health;
