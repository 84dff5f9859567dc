/**
 * Arbitrary bytes in place of every file that comes in.
 *
 * <p>A class {@code …Target} hands bytes to one parser and says what must hold whatever they are:
 * {@link org.wanfen.settlement.fuzz.OnlyRefusals} above all. {@code scripts/fuzz} looks for bytes
 * for which it does not; what it found is kept as a file under {@code src/test/resources/fuzz}, in
 * the folder of its target, and {@link org.wanfen.settlement.fuzz.FuzzCorpusTest} tries these files
 * every day. Those named {@code good-…} have to be taken: each target has one, for refusing
 * everything is no answer either.
 */
package org.wanfen.settlement.fuzz;
