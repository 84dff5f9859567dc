package org.wanfen.batch.report.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Spells out the characters that a font has no glyph for, where one # would stand for them all. */
final class Glyphs {

  private static final int FIRST_AFTER_ASCII = 0x80;

  private Glyphs() {}

  /**
   * The text with the number in place of every such character, for example U+1F600 as it is written
   * in braces after a backslash and a u.
   *
   * @param text the text; ASCII is left as it is
   * @param font a TrueType font; is read to its end
   */
  static String spelt(String text, InputStream font) throws IOException {
    if (text.codePoints().allMatch(point -> point < FIRST_AFTER_ASCII)) {
      return text;
    }
    try (TrueTypeFont type = new TTFParser().parse(new RandomAccessReadBuffer(font))) {
      CmapLookup glyphs = type.getUnicodeCmapLookup();
      StringBuilder spelt = new StringBuilder(text.length());
      text.codePoints()
          .forEach(
              point -> {
                if (point < FIRST_AFTER_ASCII || glyphs.getGlyphId(point) != 0) {
                  spelt.appendCodePoint(point);
                } else {
                  spelt.append(String.format(Locale.ROOT, "\\u{%X}", point));
                }
              });
      return spelt.toString();
    }
  }
}
