package org.wanfen.batch.report.page;

import java.util.List;
import org.wanfen.batch.operations.NightQueries.InputLine;

/** What the night was computed from, by digest. */
final class InputsSection {

  private InputsSection() {}

  static Document.Section of(List<InputLine> inputs, Texts texts) {
    Table.Builder table = Table.titled("", texts.column("input"), texts.column("digest"));
    for (InputLine input : inputs) {
      table.row(Cell.text(input.name()), Cell.code(input.sha256()));
    }
    return new Document.Section(
        "inputs", texts.get("inputs"), texts.get("inputs.about"), List.of(table.table()));
  }
}
