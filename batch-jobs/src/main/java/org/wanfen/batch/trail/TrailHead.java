package org.wanfen.batch.trail;

/**
 * Where a trail stood: its last entry then, and so, by the chain, all before it.
 *
 * @param number the number of its last entry; 0 while there is none
 * @param digest the digest of that entry in lower-case hexadecimal
 */
public record TrailHead(long number, String digest) {

  /** The head of a trail without entries, which the first one carries as the digest before it. */
  static final TrailHead NONE = new TrailHead(0, "0".repeat(64));
}
