/**
 * A home: the local folder that holds the funds of one installation.
 *
 * <p>{@link org.wanfen.batch.home.Home} finds or makes it and knows what lies where; {@link
 * org.wanfen.batch.home.HomeSettings} is its optional wanfen.yaml; {@link
 * org.wanfen.batch.home.ControlFolder} is where another process leaves the request to stop a night.
 */
package org.wanfen.batch.home;
