/**
 * The register: who held what at the close of every business date.
 *
 * <p>One Iceberg table a fund, one row for each account and day, partitioned by date and bucket; a
 * bucket is a range of the 4,096 {@link org.wanfen.settlement.register.Cells} and one file a day,
 * sorted by account. {@link org.wanfen.settlement.register.RegisterTable} knows branches, snapshots
 * and publication, {@link org.wanfen.settlement.register.BucketStore} the files.
 */
package org.wanfen.settlement.register;
