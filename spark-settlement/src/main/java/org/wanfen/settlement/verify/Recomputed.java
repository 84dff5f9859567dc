package org.wanfen.settlement.verify;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A night done again, held against what was published.
 *
 * @param figures the night's totals under the names of summary.json, parts after a point ({@code
 *     events.read}), as text
 * @param accounts the register
 * @param setAside quarantined and rejected rows
 */
public record Recomputed(
    Map<String, String> figures, AccountsCompared accounts, List<RowsCompared> setAside) {

  /** The night; map and list are copied, in their order. */
  public Recomputed {
    figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
    setAside = List.copyOf(setAside);
  }
}
