package org.wanfen.benchmark.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The figures for machines: what was measured, and a part for each thing that was. */
public final class ResultFile {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final Map<String, Object> keys = new LinkedHashMap<>();

  /** A file about a setting. */
  public ResultFile(Setting setting) {
    keys.put("setting", setting);
  }

  /** Adds a part. */
  public ResultFile with(String part, Map<String, Object> figures) {
    keys.put(part, figures);
    return this;
  }

  /** All of it. */
  public String text() {
    return JSON.writeValueAsString(keys) + "\n";
  }

  /** Writes it, replacing what was there. */
  public void write(Path file) {
    try {
      Files.writeString(file, text());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }
}
