package org.wanfen.batch.report.page;

import java.util.List;
import org.wanfen.batch.report.model.SetAside;

/** The first rows that had no effect, and where the others are. */
final class RowsSection {

  private static final int MOST_CHARACTERS = 240;

  private RowsSection() {}

  /**
   * The section.
   *
   * @param id its name, which its texts begin with
   * @param rows the rows
   * @param file the file beside the report that holds all of them
   */
  static Document.Section of(String id, SetAside rows, String file, Texts texts) {
    return new Document.Section(
        id, texts.get(id), about(id, rows, file, texts), List.of(table(rows, texts)));
  }

  private static String about(String id, SetAside rows, String file, Texts texts) {
    String about = texts.get(id + ".about");
    if (rows.total() == 0) {
      return about + " " + texts.get("rows.none");
    }
    if (!rows.kept()) {
      return about + " " + texts.with("rows.gone", rows.total());
    }
    return about
        + " "
        + (rows.more()
            ? texts.with("rows.more", rows.total(), rows.rows().size(), file)
            : texts.with("rows.all", rows.total()));
  }

  private static Table table(SetAside rows, Texts texts) {
    Table.Builder table =
        Table.titled(
            "",
            texts.column("rows.file"),
            texts.number("rows.line"),
            texts.column("reason"),
            texts.column("rows.row"));
    for (SetAside.Row row : rows.rows()) {
      table.row(
          Cell.text(row.file()),
          Cell.text(row.line()),
          Cell.text(
              texts.find("reason." + row.reason()).map(text -> text + " · ").orElse("")
                  + row.reason()),
          Cell.code(Visible.cut(row.text(), MOST_CHARACTERS, row.omittedBytes())));
    }
    return table.table();
  }
}
