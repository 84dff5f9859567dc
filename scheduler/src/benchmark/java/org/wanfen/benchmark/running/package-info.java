/**
 * Our side of a comparison: a home that is open in this process, with the data plane at work, in
 * which nights are run one after the other as the command runs them.
 */
package org.wanfen.benchmark.running;
