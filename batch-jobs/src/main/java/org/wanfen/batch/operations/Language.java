package org.wanfen.batch.operations;

/** The languages of a report. */
public enum Language {
  /** Chinese. */
  ZH,
  /** English. */
  EN
}
