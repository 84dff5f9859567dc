/**
 * Loading the opening register: {@link org.wanfen.settlement.opening.OpeningLoad} spreads it over
 * buckets, refuses an account that is named twice, and writes it as the close of the day before the
 * fund's first.
 */
package org.wanfen.settlement.opening;
