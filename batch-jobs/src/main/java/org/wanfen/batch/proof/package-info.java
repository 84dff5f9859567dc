/**
 * Proofs that an account's row is in a published register: {@link org.wanfen.batch.proof.Proofs}
 * makes one, {@link org.wanfen.batch.proof.ProofCheck} checks it without home and register.
 *
 * <p>A proof is one file, {@link org.wanfen.batch.proof.ProofDocument}: the row, the way from it to
 * the digest of the register, and the certificate of the night, which has that digest. Of other
 * accounts it has digests only.
 */
package org.wanfen.batch.proof;
