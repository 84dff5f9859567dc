package org.wanfen.settlement.files;

import java.io.FilterReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLParser;

/** Builds a {@link StrictDocument} from the tokens of a parser. */
final class DocumentReader {

  private static final int DEEPEST = 20;

  /** A part takes some hundred bytes of memory and may take two of the file. */
  private static final int MOST_PARTS = 1_000_000;

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final InputFile input;
  private final JsonParser parser;
  private int parts;

  private DocumentReader(InputFile input, JsonParser parser) {
    this.input = input;
    this.parser = parser;
  }

  static StrictDocument json(byte[] bytes, InputFile input) {
    return read(input, () -> new JsonMapper().createParser(text(bytes, input)));
  }

  static StrictDocument yaml(byte[] bytes, InputFile input) {
    return read(input, () -> new YAMLMapper().createParser(new RoomForOne(text(bytes, input))));
  }

  /**
   * Text that leaves room for a {@code char} in what it is read into. The YAML library fills all of
   * it, and then fails where the end lies within a character of two {@code char}s, for whose second
   * there is no room.
   */
  private static final class RoomForOne extends FilterReader {

    RoomForOne(String text) {
      super(new StringReader(text));
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
      return super.read(into, offset, length > 1 ? length - 1 : length);
    }
  }

  /** Decoded here: Jackson would skip a byte order mark, and guess other encodings. */
  private static String text(byte[] bytes, InputFile input) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw input.refused("it is not UTF-8", e);
    }
    if (text.indexOf(BYTE_ORDER_MARK) == 0) {
      throw input.refused("it begins with a byte order mark");
    }
    return text;
  }

  private static StrictDocument read(InputFile input, ParserSource source) {
    try (JsonParser parser = source.open()) {
      return new DocumentReader(input, parser).whole();
    } catch (JacksonException e) {
      throw input.refused(firstLine(e.getOriginalMessage()) + place(e.getLocation()), e);
    } catch (YamlEngineException e) {
      throw input.refused(firstLine(e.getMessage()), e);
    }
  }

  private StrictDocument whole() {
    JsonToken first = parser.nextToken();
    if (first == null) {
      throw input.refused("it is empty");
    }
    StrictDocument document = value(first, PartName.WHOLE, 0);
    if (parser.nextToken() != null) {
      throw input.refused("something follows the document (line " + line() + ")");
    }
    return document;
  }

  private StrictDocument value(JsonToken token, PartName name, int depth) {
    int line = line();
    if (++parts > MOST_PARTS) {
      throw input.refused("it has more than " + MOST_PARTS + " values (line " + line + ")");
    }
    if (depth > DEEPEST) {
      throw input.refused("it is nested too deep (line " + line + ")");
    }
    return switch (token) {
      case START_OBJECT -> object(name, line, depth);
      case START_ARRAY -> array(name, line, depth);
      default -> scalar(token, name, line);
    };
  }

  private StrictDocument object(PartName name, int line, int depth) {
    Map<String, StrictDocument> members = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      PartName child = name.child(key);
      int keyLine = line();
      if (members.containsKey(key)) {
        throw input.refused("the key " + child + " is there twice (line " + keyLine + ")");
      }
      members.put(key, value(parser.nextToken(), child, depth + 1));
    }
    return StrictDocument.object(input, name, line, members);
  }

  private StrictDocument array(PartName name, int line, int depth) {
    List<StrictDocument> items = new ArrayList<>();
    for (JsonToken at = parser.nextToken(); at != JsonToken.END_ARRAY; at = parser.nextToken()) {
      items.add(value(at, name.item(items.size()), depth + 1));
    }
    return StrictDocument.array(input, name, line, items);
  }

  private StrictDocument scalar(JsonToken token, PartName name, int line) {
    if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
      throw input.refused(name + " is an alias; write it out (line " + line + ")");
    }
    return StrictDocument.scalar(input, name, line, token, parser.getString());
  }

  private int line() {
    return parser.currentTokenLocation().getLineNr();
  }

  private static String place(TokenStreamLocation at) {
    return at == null || at.getLineNr() < 1 ? "" : " (line " + at.getLineNr() + ")";
  }

  private static String firstLine(String message) {
    return message == null ? "not readable" : message.lines().findFirst().orElse("not readable");
  }

  /** Opens a parser; what is wrong with the first bytes comes out here already. */
  private interface ParserSource {
    JsonParser open();
  }
}
