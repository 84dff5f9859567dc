/**
 * One night over all accounts.
 *
 * <p>A {@link org.wanfen.settlement.night.NightPlan} holds what the night is computed from; {@link
 * org.wanfen.settlement.night.NightWork} does it, step by step, and answers each step with totals
 * that fit on a page. No account ever leaves this module.
 */
package org.wanfen.settlement.night;
