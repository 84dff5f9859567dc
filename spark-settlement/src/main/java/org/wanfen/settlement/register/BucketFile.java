package org.wanfen.settlement.register;

import java.io.Serializable;

/**
 * The file of a bucket on a date.
 *
 * @param bucket the bucket
 * @param path where it is
 * @param lengthBytes its size
 * @param rows accounts in it
 */
public record BucketFile(int bucket, String path, long lengthBytes, long rows)
    implements Serializable {}
