package org.wanfen.settlement.files;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.fund.money.Fen;
import tools.jackson.core.JsonToken;

/**
 * A part of a JSON or YAML document, or the whole of it, of which nothing goes unnoticed.
 *
 * <p>Every part knows its dotted name, such as {@code files[0].totals.REDEEM}, and its line. What
 * is missing, unknown, twice there or of another type than asked for throws {@link WanfenException}
 * with the name in it. Immutable.
 */
public final class StrictDocument {

  private static final Pattern WHOLE_NUMBER = Pattern.compile("0|[1-9][0-9]{0,17}");
  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  private final InputFile input;
  private final PartName name;
  private final int line;
  private final JsonToken token;
  private final String text;
  private final Map<String, StrictDocument> members;
  private final List<StrictDocument> items;

  private StrictDocument(
      InputFile input,
      PartName name,
      int line,
      JsonToken token,
      String text,
      Map<String, StrictDocument> members,
      List<StrictDocument> items) {
    this.input = input;
    this.name = name;
    this.line = line;
    this.token = token;
    this.text = text;
    this.members = members;
    this.items = items;
  }

  /** Reads a JSON document from UTF-8 bytes. */
  public static StrictDocument json(byte[] bytes, InputFile input) {
    return DocumentReader.json(bytes, input);
  }

  /** Reads a YAML document from UTF-8 bytes: one document, without anchors and aliases. */
  public static StrictDocument yaml(byte[] bytes, InputFile input) {
    return DocumentReader.yaml(bytes, input);
  }

  static StrictDocument scalar(
      InputFile input, PartName name, int line, JsonToken token, String text) {
    return new StrictDocument(input, name, line, token, text, Map.of(), List.of());
  }

  static StrictDocument object(
      InputFile input, PartName name, int line, Map<String, StrictDocument> members) {
    return new StrictDocument(input, name, line, JsonToken.START_OBJECT, "", members, List.of());
  }

  static StrictDocument array(
      InputFile input, PartName name, int line, List<StrictDocument> items) {
    return new StrictDocument(input, name, line, JsonToken.START_ARRAY, "", Map.of(), items);
  }

  /**
   * Demands that this is an object with no other keys than these.
   *
   * @return this
   */
  public StrictDocument withKeys(String... known) {
    require(token == JsonToken.START_OBJECT, "should be an object with keys");
    Set<String> all = Set.of(known);
    for (Map.Entry<String, StrictDocument> member : members.entrySet()) {
      if (!all.contains(member.getKey())) {
        StrictDocument unknown = member.getValue();
        throw unknown.refused("is not a known key" + NearMiss.suggest(member.getKey(), all));
      }
    }
    return this;
  }

  /** The member of a key, which must be there. */
  public StrictDocument get(String key) {
    return find(key).orElseThrow(() -> input.refused("the key " + name.child(key) + " is missing"));
  }

  /** The member of a key, if it is there. */
  public Optional<StrictDocument> find(String key) {
    return Optional.ofNullable(members.get(key));
  }

  /** The items of this, which must be an array. */
  public List<StrictDocument> items() {
    require(token == JsonToken.START_ARRAY, "should be a list");
    return List.copyOf(items);
  }

  /** Whether this is the word null: neither missing nor, as YAML allows, left empty. */
  public boolean isNull() {
    return token == JsonToken.VALUE_NULL && text.equals("null");
  }

  /** This, which must be a text: in YAML one that is not taken for a number without its quotes. */
  public String text() {
    require(token == JsonToken.VALUE_STRING, "should be a text in quotes");
    return text;
  }

  /** This, which must be a number in plain digits, 0 to 999,999,999,999,999,999. */
  public long wholeNumber() {
    require(
        token == JsonToken.VALUE_NUMBER_INT && WHOLE_NUMBER.matcher(text).matches(),
        "should be a whole number");
    return Long.parseLong(text);
  }

  /** This, which must be a text that is a real date {@code yyyy-MM-dd}. */
  public LocalDate date() {
    String written = text();
    require(
        DATE.matcher(written).matches(),
        "should be a date yyyy-MM-dd, not " + InputFile.shown(written));
    try {
      return LocalDate.parse(written);
    } catch (DateTimeException e) {
      throw refused("is not a real date: " + InputFile.shown(written));
    }
  }

  /** This, which must be a text that is an amount with at most two decimals, in fen. */
  public long amountFen() {
    return parsed(Fen::parse, "an amount such as \"12.34\"");
  }

  /**
   * This, which must be a text that a parser takes.
   *
   * @param parser throws {@link IllegalArgumentException} or {@link DateTimeException} for others
   * @param wanted what it should be, for the message
   */
  public <T> T parsed(Function<String, T> parser, String wanted) {
    String written = text();
    try {
      return parser.apply(written);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw refused("should be " + wanted + ", not " + InputFile.shown(written), e);
    }
  }

  /** The refusal of this part. */
  public WanfenException refused(String what) {
    return refused(what, null);
  }

  private WanfenException refused(String what, RuntimeException cause) {
    return input.refused(name.shown() + " " + what + " (line " + line + ")", cause);
  }

  private void require(boolean holds, String what) {
    if (!holds) {
      throw refused(what);
    }
  }
}
