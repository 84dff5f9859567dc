/**
 * Files as they come: from a local disk or any Hadoop file system, by one code path.
 *
 * <p>{@link org.wanfen.settlement.files.FileStore} opens, lists and writes; what goes wrong on the
 * way comes out as a {@link org.wanfen.fund.failure.WanfenException} that names the file. {@link
 * org.wanfen.settlement.files.CsvLines} streams the lines of a file, compressed or not, in one pass
 * with its SHA-256; {@link org.wanfen.settlement.files.CsvFields} reads single fields from bytes.
 * {@link org.wanfen.settlement.files.StrictDocument} is JSON or YAML in which nothing may be
 * unknown, missing or twice. {@link org.wanfen.settlement.files.InputFile} is a file's name and the
 * code under which it is refused.
 */
package org.wanfen.settlement.files;
