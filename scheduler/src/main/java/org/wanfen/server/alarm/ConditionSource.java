package org.wanfen.server.alarm;

import java.util.List;

/**
 * Knows what is so. Every server of a home asks on its own, so the answer must come from what they
 * share.
 */
@FunctionalInterface
public interface ConditionSource {

  /** All that is so now of a fund. */
  List<Condition> of(String fund);
}
