package org.wanfen.sample.reference;

/**
 * A line of an orders file, with where it stood.
 *
 * @param file the file's name
 * @param line its line; the header is line 1
 * @param bytes the line without its end
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier of bytes; never compared
record FeedRow(String file, int line, byte[] bytes) {

  SetAsideRow setAside(Enum<?> reason) {
    return new SetAsideRow(file, line, reason.name(), bytes);
  }
}
