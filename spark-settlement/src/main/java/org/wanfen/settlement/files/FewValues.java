package org.wanfen.settlement.files;

import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON from outside that is read as a tree: a node of it takes some hundred bytes of memory and may
 * take three of the file.
 */
public final class FewValues {

  private static final int DEEPEST = 20;
  private static final long MOST_TOKENS = 1_000_000;

  private FewValues() {}

  /**
   * A mapper that refuses, with a {@link tools.jackson.core.JacksonException}, what has more than a
   * million tokens or 20 levels, or a key twice.
   */
  public static JsonMapper mapper() {
    StreamReadConstraints constraints =
        StreamReadConstraints.builder().maxTokenCount(MOST_TOKENS).maxNestingDepth(DEEPEST).build();
    return JsonMapper.builder(JsonFactory.builder().streamReadConstraints(constraints).build())
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .build();
  }
}
