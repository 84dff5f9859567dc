/**
 * The digest of a register: one number of 256 bits that stands for every row of a date, whatever
 * files, buckets and machines it lies on.
 *
 * <p>It is the root of a Merkle tree. A row of an account becomes a leaf ({@link
 * org.wanfen.settlement.digest.AccountLeaf}); the leaves of a cell, in the order of their accounts,
 * become a cell's tree ({@link org.wanfen.settlement.digest.CellTree}); the 4,096 cells, in their
 * order, become the register's ({@link org.wanfen.settlement.digest.RegisterTree}). {@link
 * org.wanfen.settlement.digest.Nodes} says what is hashed at each place.
 *
 * <p>So to show that an account's row is in a register, the rows of its cell are read and nothing
 * else, if the digests of the cells are at hand ({@link org.wanfen.settlement.digest.CellsFile});
 * and what is shown of other accounts are digests.
 *
 * <p>Nothing here knows of Spark or files.
 */
package org.wanfen.settlement.digest;
