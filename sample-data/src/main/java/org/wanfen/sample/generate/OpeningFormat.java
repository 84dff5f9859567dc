package org.wanfen.sample.generate;

/** How the generator itself can write the opening register. */
public enum OpeningFormat {
  /** As opening.csv. */
  CSV,
  /** As opening.csv.gz. */
  CSV_GZ
}
