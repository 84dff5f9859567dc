package org.wanfen.batch.report.file;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.wanfen.batch.report.page.Cell;
import org.wanfen.batch.report.page.Chart;
import org.wanfen.batch.report.page.Document;
import org.wanfen.batch.report.page.Table;

/**
 * The report as a workbook: a sheet for the verdict and one for each section.
 *
 * <p>There is no formula in it. Texts are texts, and stay so when somebody edits them. A figure is
 * a number where a spreadsheet's number holds it exactly, else a text.
 */
public final class XlsxFile {

  private static final int MOST_OF_NAME = 31;

  private static final int ROWS_IN_MEMORY = 100;
  private static final int CHARACTER = 256;
  private static final int MARGIN = 2;
  private static final int NARROWEST = 8;
  private static final int WIDEST = 44;

  /** A digest stays on one line. */
  private static final int WIDEST_CODE = 72;

  /** How much of a line is lost at most where a word does not fit in. */
  private static final int BROKEN_OFF = 12;

  /** The points beyond which a spreadsheet program takes a row for damage. */
  private static final float HIGHEST = 409;

  private static final int MARKED_COLUMNS = 5;
  private static final int FIRST_WIDE = 0x1100;
  private static final int LONGEST_TEXT = 32_767;

  private final Document document;
  private final SXSSFWorkbook book;
  private final XlsxStyles styles;

  private XlsxFile(Document document, SXSSFWorkbook book) {
    this.document = document;
    this.book = book;
    this.styles = new XlsxStyles(book);
  }

  /** Writes the report; the stream is left open. */
  public static void write(Document document, OutputStream out) throws IOException {
    try (SXSSFWorkbook book = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
      book.setCompressTempFiles(true);
      new XlsxFile(document, book).sheets();
      book.write(out);
    }
  }

  private void sheets() {
    Sheet first = sheet(document.title());
    first.line(document.title(), styles.title());
    first.line(document.fund(), styles.line());
    first.line(document.verdict(), document.passed() ? styles.good() : styles.bad());
    document.notices().forEach(notice -> first.line(notice, styles.line()));
    first.skip();
    for (Document.Fact fact : document.facts()) {
      SXSSFRow row = first.next();
      first.text(row, 0, fact.label(), styles.text());
      first.text(row, 1, fact.value(), styles.textRight());
    }
    first.finish();
    document.sections().forEach(this::section);
  }

  private void section(Document.Section section) {
    Sheet sheet = sheet(section.title());
    sheet.line(section.title(), styles.title());
    sheet.line(section.about(), styles.line());
    for (Document.Block block : section.blocks()) {
      if (block instanceof Table table) {
        sheet.table(table);
      } else if (block instanceof Chart chart) {
        sheet.skip();
        sheet.line(chart.caption(), styles.caption());
        sheet.leaveRoomFor(chart);
      }
    }
    sheet.finish();
  }

  private Sheet sheet(String title) {
    String name = WorkbookUtil.createSafeSheetName(shortened(title));
    Sheet sheet = new Sheet(book.createSheet(name));
    sheet.page();
    document.mark().ifPresent(sheet::mark);
    return sheet;
  }

  /** A name that is too long ends with a word: a date that was cut would be another date. */
  private static String shortened(String title) {
    if (title.length() <= MOST_OF_NAME) {
      return title;
    }
    int end = title.lastIndexOf(' ', MOST_OF_NAME - 1);
    return title.substring(0, end > 0 ? end : MOST_OF_NAME - 1) + "…";
  }

  /** A sheet that grows downwards. */
  private final class Sheet {
    private final SXSSFSheet sheet;
    private final List<Integer> widths = new ArrayList<>();
    private final Map<Chart, Integer> charts = new LinkedHashMap<>();
    private int at;

    Sheet(SXSSFSheet sheet) {
      this.sheet = sheet;
    }

    void page() {
      sheet.setDisplayGridlines(false);
      sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
      sheet.getPrintSetup().setLandscape(true);
      sheet.setFitToPage(true);
      sheet.getPrintSetup().setFitHeight((short) 0);
      document.mark().ifPresent(mark -> sheet.getHeader().setCenter(mark.replace("&", "&&")));
      sheet.getFooter().setLeft(document.footer().replace("&", "&&"));
      sheet.getFooter().setRight("&P / &N");
    }

    SXSSFRow next() {
      return sheet.createRow(at++);
    }

    void skip() {
      at++;
    }

    void line(String text, CellStyle style) {
      cell(next(), 0, text, style);
    }

    /** The text runs on over cells that are empty, so they have its colours, too. */
    void mark(String text) {
      SXSSFRow row = next();
      cell(row, 0, text, styles.mark());
      for (int column = 1; column < MARKED_COLUMNS; column++) {
        row.createCell(column).setCellStyle(styles.mark());
      }
    }

    /** A chart is drawn over the figures of the table that follows. */
    void leaveRoomFor(Chart chart) {
      charts.put(chart, at);
      at += XlsxCharts.ROWS;
    }

    void table(Table table) {
      if (table.rows().isEmpty()) {
        return;
      }
      skip();
      if (!table.caption().isEmpty()) {
        line(table.caption(), styles.caption());
      }
      SXSSFRow head = next();
      for (int column = 0; column < table.columns().size(); column++) {
        Table.Column of = table.columns().get(column);
        text(head, column, of.title(), of.number() ? styles.headRight() : styles.head());
      }
      charts.forEach((chart, room) -> XlsxCharts.draw(chart, sheet, room, at));
      charts.clear();
      table.rows().forEach(row -> row(table, row));
    }

    private void row(Table table, Table.Row row) {
      SXSSFRow to = next();
      int lines = row.cells().stream().mapToInt(Sheet::lines).max().orElse(1);
      to.setHeightInPoints(Math.min(HIGHEST, lines * sheet.getDefaultRowHeightInPoints()));
      for (int column = 0; column < row.cells().size(); column++) {
        Cell cell = row.cells().get(column);
        boolean right = table.columns().get(column).number();
        if (cell.number().filter(XlsxStyles::isExact).isPresent()) {
          SXSSFCell made = to.createCell(column);
          made.setCellValue(cell.number().get().doubleValue());
          made.setCellStyle(styles.number(cell.number().get().scale(), row.style()));
          width(column, wide(cell.text()));
        } else if (!cell.text().isEmpty()) {
          cell(to, column, cell.text(), styles.of(row.style(), right));
          width(column, Math.min(wide(cell.text()), most(cell)));
        }
      }
    }

    void text(SXSSFRow row, int column, String text, CellStyle style) {
      cell(row, column, text, style);
      width(column, Math.min(wide(text), WIDEST));
    }

    private void cell(SXSSFRow row, int column, String text, CellStyle style) {
      SXSSFCell cell = row.createCell(column);
      cell.setCellValue(text.substring(0, Math.min(text.length(), LONGEST_TEXT)));
      cell.setCellStyle(style);
    }

    private void width(int column, int wide) {
      while (widths.size() <= column) {
        widths.add(NARROWEST);
      }
      widths.set(column, Math.max(widths.get(column), wide));
    }

    /** How many lines a cell takes. */
    private static int lines(Cell cell) {
      int most = most(cell);
      int wide = wide(cell.text());
      return wide <= most ? 1 : 1 + wide / (most - BROKEN_OFF);
    }

    private static int most(Cell cell) {
      return cell.code() ? WIDEST_CODE : WIDEST;
    }

    /** How many characters wide a text is; Han are wide. */
    private static int wide(String text) {
      return text.codePoints().map(point -> point < FIRST_WIDE ? 1 : 2).sum();
    }

    void finish() {
      for (int column = 0; column < widths.size(); column++) {
        sheet.setColumnWidth(column, (widths.get(column) + MARGIN) * CHARACTER);
      }
    }
  }
}
