/**
 * The generator of synthetic datasets of any size.
 *
 * <p>Everything about account number {@code i} or order {@code j} of a night is a function of the
 * seed and of {@code i} or {@code j}. So nothing has to be remembered: rows are streamed, files are
 * written side by side, and an order knows what its account holds at the opening. Redemptions ask
 * for a small part of that, so nearly all are accepted, however many there are.
 *
 * <p>{@link org.wanfen.sample.generate.Generator} writes a dataset by its {@link
 * org.wanfen.sample.generate.GeneratorOptions}; an {@link org.wanfen.sample.generate.OpeningSink}
 * takes the opening register in a format that this module does not know.
 */
package org.wanfen.sample.generate;
