/**
 * The fund's terms: what fund.yaml says, as {@link org.wanfen.fund.terms.FundTerms}.
 *
 * <p>Terms are in force from a date on; a night keeps those that it ran with.
 */
package org.wanfen.fund.terms;
