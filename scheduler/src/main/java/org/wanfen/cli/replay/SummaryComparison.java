package org.wanfen.cli.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * Compares a summary.json with what it should be: every key that the expected one has, at any
 * depth. What it does not name is free, except that reasons without an event may be left out on
 * either side.
 */
final class SummaryComparison {

  /** Counts by reason: one that is not there is 0. */
  private static final Set<String> COUNTS = Set.of("rejects", "quarantine");

  private final List<Found> found = new ArrayList<>();

  private SummaryComparison() {}

  /** One key that differs. */
  record Found(String key, String expected, String actual) {}

  static List<Found> compare(JsonNode expected, JsonNode actual) {
    SummaryComparison comparison = new SummaryComparison();
    comparison.node("", expected, actual);
    return comparison.found;
  }

  private void node(String key, JsonNode expected, JsonNode actual) {
    if (expected.isObject() && actual.isObject()) {
      object(key, expected, actual);
    } else if (expected.isArray() && actual.isArray()) {
      array(key, expected, actual);
    } else if (!same(expected, actual)) {
      found.add(new Found(key, shown(expected), shown(actual)));
    }
  }

  private void object(String key, JsonNode expected, JsonNode actual) {
    boolean counts = COUNTS.contains(key);
    Set<String> names = new TreeSet<>(expected.propertyNames());
    if (counts) {
      names.addAll(actual.propertyNames());
    }
    for (String name : names) {
      JsonNode one = expected.path(name);
      JsonNode other = actual.path(name);
      if (!counts || !isZero(one) || !isZero(other)) {
        node(key.isEmpty() ? name : key + "." + name, one, other);
      }
    }
  }

  private void array(String key, JsonNode expected, JsonNode actual) {
    for (int i = 0; i < Math.max(expected.size(), actual.size()); i++) {
      node(key + "[" + i + "]", expected.path(i), actual.path(i));
    }
  }

  private static boolean isZero(JsonNode count) {
    return count.isMissingNode() || (count.isNumber() && count.decimalValue().signum() == 0);
  }

  private static boolean same(JsonNode one, JsonNode other) {
    boolean numbers = one.isNumber() && other.isNumber();
    return numbers ? one.decimalValue().compareTo(other.decimalValue()) == 0 : one.equals(other);
  }

  private static String shown(JsonNode node) {
    return node.isMissingNode() ? "nothing" : node.toString();
  }
}
