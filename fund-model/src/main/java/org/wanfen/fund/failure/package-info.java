/**
 * What can go wrong, under stable names.
 *
 * <p>An {@link org.wanfen.fund.failure.ErrorCode} says which of the known things happened and how
 * the work ends that met it ({@link org.wanfen.fund.failure.Outcome}, the exit status of a
 * command). A {@link org.wanfen.fund.failure.WanfenException} carries it to the person who decides.
 */
package org.wanfen.fund.failure;
