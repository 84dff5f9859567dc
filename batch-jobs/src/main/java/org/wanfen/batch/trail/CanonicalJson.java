package org.wanfen.batch.trail;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * JSON of which there is one form only, for digests: an object of texts and whole numbers, its keys
 * in order, without blanks, as RFC 8785 has it.
 *
 * <p>The library that we read and write JSON with elsewhere may one day escape a character
 * otherwise; a digest must not depend on that.
 */
final class CanonicalJson {

  private static final int FIRST_PRINTABLE = 0x20;
  private static final String SHORT_ESCAPES = "\b\t\n\f\r";
  private static final String SHORT_NAMES = "btnfr";

  private final TreeMap<String, String> members = new TreeMap<>();

  /** Adds a text; null adds nothing. */
  CanonicalJson with(String key, String text) {
    if (text != null) {
      put(key, quoted(text));
    }
    return this;
  }

  /** Adds a whole number, which must be one that every reader of JSON takes exactly. */
  CanonicalJson with(String key, long number) {
    if (Math.abs(number) >= 1L << 53) {
      throw new IllegalArgumentException(key + " is too large for a number in JSON: " + number);
    }
    put(key, Long.toString(number));
    return this;
  }

  private void put(String key, String value) {
    if (members.put(key, value) != null) {
      throw new IllegalArgumentException(key + " is there already");
    }
  }

  /** The object in UTF-8. */
  byte[] bytes() {
    StringBuilder text = new StringBuilder("{");
    for (Map.Entry<String, String> member : members.entrySet()) {
      if (text.length() > 1) {
        text.append(',');
      }
      text.append(quoted(member.getKey())).append(':').append(member.getValue());
    }
    return text.append('}').toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int escape = SHORT_ESCAPES.indexOf(c);
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (escape >= 0) {
        quoted.append('\\').append(SHORT_NAMES.charAt(escape));
      } else if (c < FIRST_PRINTABLE) {
        quoted.append("\\u00").append(c < 0x10 ? '0' : '1').append(Character.forDigit(c & 15, 16));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }
}
