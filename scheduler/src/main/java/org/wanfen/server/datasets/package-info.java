/**
 * Sample datasets replayed for developers, where the settings allow it: in a home and a process of
 * their own ({@link org.wanfen.server.datasets.ReplayProgram}), one at a time, with what they print
 * kept for the page ({@link org.wanfen.server.datasets.Replays}).
 */
package org.wanfen.server.datasets;
