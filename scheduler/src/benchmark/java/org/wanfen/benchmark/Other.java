package org.wanfen.benchmark;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** What a night is compared with. */
enum Other {
  /** The same night in DuckDB. */
  DUCKDB("duckdb"),
  /** Reading and writing alone. */
  COPY("copy");

  private final String words;

  Other(String words) {
    this.words = words;
  }

  /** As people write it. */
  String words() {
    return words;
  }

  /** Reads it as people write it. */
  static final class Converter implements ITypeConverter<Other> {

    @Override
    public Other convert(String text) {
      for (Other other : values()) {
        if (other.words.equals(text)) {
          return other;
        }
      }
      throw new TypeConversionException("'" + text + "' is neither duckdb nor copy");
    }
  }
}
