/**
 * The register: who holds what. {@link org.wanfen.fund.register.AccountDay} is one account on one
 * day, the value in which exports, statements and comparisons speak.
 */
package org.wanfen.fund.register;
