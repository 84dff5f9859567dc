package org.wanfen.batch.proof;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.fund.money.Fen;
import org.wanfen.settlement.digest.CellLeaves;
import org.wanfen.settlement.digest.Digest;
import org.wanfen.settlement.digest.MerklePath;
import org.wanfen.settlement.digest.RowColumns;
import org.wanfen.settlement.digest.RowProof;
import org.wanfen.settlement.files.FewValues;
import org.wanfen.settlement.files.InputFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A proof as a file, JSON.
 *
 * @param proof the row and its way to the register's digest
 * @param certificate the text of the night's certificate
 */
record ProofDocument(RowProof proof, String certificate) {

  private static final String FORMAT = "wanfen-proof-1";
  private static final Pattern FUND = Pattern.compile("[A-Za-z0-9]{1,20}");
  private static final Pattern ACCOUNT = Pattern.compile("[1-9][0-9]{0,17}");
  private static final JsonMapper JSON = FewValues.mapper();

  /** Amounts are texts with two decimals; columns that are zero are left out. */
  String text() {
    CellLeaves.Place place = proof.place();
    ObjectNode node = JSON.createObjectNode();
    node.put("format", FORMAT);
    node.put("fund", proof.fund());
    node.put("date", proof.date().toString());
    node.put("account", Long.toString(proof.account()));
    ObjectNode row = node.putObject("row");
    for (int column = 0; column < place.values().size(); column++) {
      if (place.values().get(column) != 0) {
        row.put(RowColumns.NAMES.get(column), Fen.format(place.values().get(column)));
      }
    }
    ObjectNode cell = node.putObject("cell");
    cell.put("number", place.cell());
    cell.put("position", place.position());
    cell.put("accounts", place.accounts());
    path(cell.putArray("path"), place.path());
    ObjectNode register = node.putObject("register");
    register.put("cells", proof.cells());
    register.put("accounts", proof.accounts());
    path(register.putArray("path"), proof.path());
    node.put("certificate", certificate);
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(node) + "\n";
  }

  private static void path(ArrayNode heights, MerklePath path) {
    for (List<Digest> siblings : path.siblings()) {
      ArrayNode height = heights.addArray();
      siblings.forEach(sibling -> height.add(sibling.toString()));
    }
  }

  /**
   * Reads one.
   *
   * @param name what messages call it
   * @throws WanfenException PROOF_INVALID if it is none
   */
  static ProofDocument parse(String name, byte[] bytes) {
    try {
      return parse(JSON.readTree(bytes));
    } catch (JacksonException
        | IllegalArgumentException
        | DateTimeException
        | ArithmeticException e) {
      throw new WanfenException(
          ErrorCode.PROOF_INVALID,
          InputFile.oneLine(name + " is no proof: " + e.getMessage()),
          "Nothing was read but this file.",
          "Ask for the file anew; as it is, it proves nothing.",
          e);
    }
  }

  private static ProofDocument parse(JsonNode node) {
    if (!member(node, "format").equals(FORMAT)) {
      throw new IllegalArgumentException("its format is " + member(node, "format"));
    }
    JsonNode cell = node.required("cell");
    JsonNode register = node.required("register");
    CellLeaves.Place place =
        new CellLeaves.Place(
            Math.toIntExact(number(cell, "number")),
            number(cell, "position"),
            number(cell, "accounts"),
            values(node.required("row")),
            path(cell.required("path")));
    RowProof proof =
        new RowProof(
            matching(node, "fund", FUND),
            LocalDate.parse(member(node, "date")),
            Long.parseLong(matching(node, "account", ACCOUNT)),
            place,
            Math.toIntExact(number(register, "cells")),
            number(register, "accounts"),
            path(register.required("path")));
    return new ProofDocument(proof, member(node, "certificate"));
  }

  private static List<Long> values(JsonNode row) {
    for (String name : row.propertyNames()) {
      if (!RowColumns.NAMES.contains(name)) {
        throw new IllegalArgumentException("there is no column " + name);
      }
    }
    List<Long> values = new ArrayList<>();
    for (String name : RowColumns.NAMES) {
      values.add(row.has(name) ? Fen.parse(member(row, name)) : 0L);
    }
    return values;
  }

  private static MerklePath path(JsonNode heights) {
    List<List<Digest>> siblings = new ArrayList<>();
    for (JsonNode height : heights) {
      List<Digest> some = new ArrayList<>();
      for (JsonNode sibling : height) {
        some.add(Digest.parse(text(sibling, "a digest")));
      }
      siblings.add(some);
    }
    return new MerklePath(siblings);
  }

  private static String member(JsonNode node, String name) {
    return text(node.required(name), name);
  }

  private static String text(JsonNode value, String what) {
    if (!value.isString()) {
      throw new IllegalArgumentException(what + " is no text");
    }
    return value.stringValue();
  }

  private static String matching(JsonNode node, String name, Pattern pattern) {
    String text = member(node, name);
    if (!pattern.matcher(text).matches()) {
      throw new IllegalArgumentException(name + " is " + text);
    }
    return text;
  }

  private static long number(JsonNode node, String name) {
    JsonNode number = node.required(name);
    if (!number.canConvertToExactIntegral()) {
      throw new IllegalArgumentException(name + " is no whole number");
    }
    return number.longValue();
  }
}
