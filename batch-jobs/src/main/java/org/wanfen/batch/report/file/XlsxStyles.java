package org.wanfen.batch.report.file;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.wanfen.batch.report.page.Table;

/** The styles of a workbook, each made once. Every text stays a text when it is edited. */
final class XlsxStyles {

  /** More digits than these a spreadsheet does not keep. */
  private static final int DIGITS = 15;

  private static final short TITLE_POINTS = 14;

  private final SXSSFWorkbook book;
  private final Map<String, CellStyle> made = new HashMap<>();

  XlsxStyles(SXSSFWorkbook book) {
    this.book = book;
  }

  /** Whether a spreadsheet's number is this figure, to the last digit. */
  static boolean isExact(BigDecimal figure) {
    return figure.precision() <= DIGITS
        && new BigDecimal(Double.toString(figure.doubleValue())).compareTo(figure) == 0;
  }

  /** A text that stands alone in its row, and runs on to the right. */
  CellStyle line() {
    return style("line", style -> {});
  }

  CellStyle text() {
    return of(Table.Style.PLAIN, false);
  }

  CellStyle textRight() {
    return of(Table.Style.PLAIN, true);
  }

  CellStyle title() {
    return style("title", style -> style.setFont(font(true, TITLE_POINTS, IndexedColors.BLACK)));
  }

  CellStyle caption() {
    return style("caption", style -> style.setFont(font(true, (short) 0, IndexedColors.BLACK)));
  }

  CellStyle good() {
    return style("good", style -> style.setFont(font(true, (short) 0, IndexedColors.GREEN)));
  }

  CellStyle bad() {
    return style("bad", style -> style.setFont(font(true, (short) 0, IndexedColors.DARK_RED)));
  }

  CellStyle mark() {
    return style(
        "mark",
        style -> {
          style.setFont(font(true, (short) 0, IndexedColors.WHITE));
          fill(style, IndexedColors.DARK_RED);
        });
  }

  CellStyle head() {
    return style("head", XlsxStyles::asHead);
  }

  CellStyle headRight() {
    return style(
        "headRight",
        style -> {
          asHead(style);
          style.setIndention((short) 0);
          style.setAlignment(HorizontalAlignment.RIGHT);
        });
  }

  private static void asHead(CellStyle style) {
    fill(style, IndexedColors.GREY_25_PERCENT);
    style.setAlignment(HorizontalAlignment.LEFT);
    style.setIndention((short) 1);
    style.setBorderBottom(BorderStyle.THIN);
  }

  /** The style of a text in a row. */
  CellStyle of(Table.Style row, boolean right) {
    return style(
        row + " " + right,
        style -> {
          asIn(row, style);
          style.setWrapText(true);
          if (right) {
            style.setAlignment(HorizontalAlignment.RIGHT);
          } else {
            style.setAlignment(HorizontalAlignment.LEFT);
            style.setIndention((short) 1);
          }
        });
  }

  /** The style of a number in a row. */
  CellStyle number(int decimals, Table.Style row) {
    return style(
        row + " number " + decimals,
        style -> {
          asIn(row, style);
          String format = decimals > 0 ? "#,##0." + "0".repeat(decimals) : "#,##0";
          style.setDataFormat(book.createDataFormat().getFormat(format));
          style.setQuotePrefixed(false);
        });
  }

  private void asIn(Table.Style row, CellStyle style) {
    switch (row) {
      case TOTAL -> {
        style.setFont(font(true, (short) 0, IndexedColors.BLACK));
        style.setBorderTop(BorderStyle.THIN);
      }
      case BAD -> {
        style.setFont(font(true, (short) 0, IndexedColors.DARK_RED));
        fill(style, IndexedColors.ROSE);
      }
      case PART -> style.setFont(font(false, (short) 0, IndexedColors.GREY_50_PERCENT));
      case PLAIN -> style.setFont(font(false, (short) 0, IndexedColors.BLACK));
    }
  }

  private static void fill(CellStyle style, IndexedColors colour) {
    style.setFillForegroundColor(colour.getIndex());
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
  }

  private Font font(boolean bold, short points, IndexedColors colour) {
    Font font = book.createFont();
    font.setBold(bold);
    font.setColor(colour.getIndex());
    if (points > 0) {
      font.setFontHeightInPoints(points);
    }
    return font;
  }

  private CellStyle style(String name, Consumer<CellStyle> shape) {
    CellStyle known = made.get(name);
    if (known == null) {
      known = book.createCellStyle();
      known.setQuotePrefixed(true);
      known.setVerticalAlignment(VerticalAlignment.TOP);
      shape.accept(known);
      made.put(name, known);
    }
    return known;
  }
}
