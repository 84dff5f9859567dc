package org.wanfen.batch.records;

import java.util.List;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The form in which records keep figures: the same figures are always the same text. */
public final class Json {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

  private Json() {}

  /** A record as text. */
  public static String write(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  /** A record from its text. */
  public static <T> T read(String text, Class<T> type) {
    return MAPPER.readValue(text, type);
  }

  /** A list of records from its text. */
  public static <T> List<T> readList(String text, Class<T> type) {
    return MAPPER.readValue(
        text, MAPPER.getTypeFactory().constructCollectionType(List.class, type));
  }
}
