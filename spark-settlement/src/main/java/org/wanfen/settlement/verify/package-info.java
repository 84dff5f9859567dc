/**
 * Doing a published night again, by other means than those that made it.
 *
 * <p>A {@link org.wanfen.settlement.verify.PublishedNight} says what was published and from what; a
 * {@link org.wanfen.settlement.verify.VerificationMethod} does it again and compares, with what
 * {@link org.wanfen.settlement.verify.VerificationSources} give: the copies of the inputs, each
 * held against its digest, and the register as everyone reads it, through Iceberg's own reader.
 *
 * <p>Nothing here, nor anything that it uses, is of the code that settles nights: {@code HouseTest}
 * sees to it.
 */
package org.wanfen.settlement.verify;
