/**
 * The program as people start it: in processes of its own, on sample data, with what goes wrong.
 */
package org.wanfen.e2e;
