/**
 * The day's events on their way from the feed's files to the buckets of the register.
 *
 * <p>A file is read once ({@link org.wanfen.settlement.events.FeedFileTask}) and its rows are
 * packed into blocks by the bucket of their account and, apart from that, by the bucket of their
 * event id; only such blocks are shuffled. Where the ids meet, {@link
 * org.wanfen.settlement.events.DuplicateSearch} finds what was seen before, in this night and in
 * the window of earlier ones, whose ids are kept as sorted digests ({@link
 * org.wanfen.settlement.events.SeenIds}).
 */
package org.wanfen.settlement.events;
