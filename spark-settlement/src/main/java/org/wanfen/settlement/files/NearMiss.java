package org.wanfen.settlement.files;

import java.util.Comparator;
import java.util.Locale;
import java.util.Set;

/** Finds the known word that a person may have meant. */
public final class NearMiss {

  private static final int MOST_EDITS = 2;
  private static final int LONGEST = 100;

  private NearMiss() {}

  /** {@code "; did you mean X?"} if a known word is at most two edits away, else nothing. */
  public static String suggest(String written, Set<String> known) {
    if (written.length() > LONGEST) {
      return "";
    }
    String lower = written.toLowerCase(Locale.ROOT);
    return known.stream()
        .filter(word -> edits(lower, word.toLowerCase(Locale.ROOT)) <= MOST_EDITS)
        .min(
            Comparator.<String>comparingInt(word -> edits(lower, word.toLowerCase(Locale.ROOT)))
                .thenComparing(Comparator.naturalOrder()))
        .map(word -> "; did you mean " + word + "?")
        .orElse("");
  }

  /** How many insertions, deletions and replacements lead from one word to the other. */
  private static int edits(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[other.length()];
  }
}
