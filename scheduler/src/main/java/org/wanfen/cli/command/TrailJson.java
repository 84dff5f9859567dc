package org.wanfen.cli.command;

import java.util.List;
import org.wanfen.batch.operations.TrailQueries.TrailLine;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Entries of the trail for machines: what is absent is null, instants are ISO 8601 in UTC. */
final class TrailJson {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private TrailJson() {}

  static String lines(List<TrailLine> lines) {
    return JSON.writeValueAsString(lines);
  }
}
