package org.wanfen.batch.simulation;

/** What a sender can do wrong with the feed of a night. */
enum FeedFault {
  /** The manifest is not there yet. */
  NO_MANIFEST,
  /** An orders file ends early. */
  TRUNCATED,
  /** An orders file has another byte than the manifest says. */
  ALTERED,
  /** The ledger has wrong units: the reconciliation holds the night. */
  WRONG_LEDGER,
  /** The files come in one by one while the night is at work. */
  ARRIVING,
  /** Another feed is put in its place while the night is at work, and the right one again later. */
  REPLACED,
  /** It is sent again after publication. */
  SENT_AGAIN,
  /** Another one is sent after publication. */
  ANOTHER_AFTER
}
