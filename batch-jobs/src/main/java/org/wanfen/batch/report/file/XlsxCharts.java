package org.wanfen.batch.report.file;

import java.math.BigDecimal;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.xmlbeans.XmlCursor;
import org.wanfen.batch.report.page.Chart;

/** Charts of a workbook, which the spreadsheet draws. The figures stand in the tables beside. */
final class XlsxCharts {

  /** How many rows a chart takes. */
  static final int ROWS = 16;

  private static final int COLUMNS = 6;
  private static final String NAMESPACE = "http://schemas.openxmlformats.org/drawingml/2006/chart";

  private static final byte[][] COLOURS = {{0x2f, 0x6f, (byte) 0x9f}, {(byte) 0xc8, 0x55, 0x3d}};

  private XlsxCharts() {}

  /**
   * Draws a chart.
   *
   * @param room the first of its rows
   * @param firstRow the row of the first category in the table
   */
  static void draw(Chart chart, SXSSFSheet sheet, int room, int firstRow) {
    XSSFSheet drawn = sheet.getWorkbook().getXSSFWorkbook().getSheet(sheet.getSheetName());
    XSSFDrawing drawing = drawn.createDrawingPatriarch();
    XSSFClientAnchor place = drawing.createAnchor(0, 0, 0, 0, 0, room, COLUMNS, room + ROWS - 1);
    XSSFChart made = drawing.createChart(place);
    made.setTitleText(chart.caption());
    made.setTitleOverlay(false);
    // Where nothing is said, a spreadsheet draws a cell without a figure as zero.
    made.displayBlanksAs(DisplayBlanks.GAP);
    XDDFCategoryAxis along = made.createCategoryAxis(AxisPosition.BOTTOM);
    XDDFValueAxis up = made.createValueAxis(AxisPosition.LEFT);
    up.setCrosses(AxisCrosses.MIN);
    boolean stacked = chart.kind() == Chart.Kind.STACKED;
    XDDFChartData data = made.createData(stacked ? ChartTypes.BAR : ChartTypes.LINE, along, up);
    XDDFCategoryDataSource categories =
        XDDFDataSourcesFactory.fromArray(
            chart.categories().toArray(new String[0]), range(sheet, chart, 0, firstRow));
    for (Chart.Series series : chart.series()) {
      Double[] values =
          series.values().stream()
              .map(value -> value.map(BigDecimal::doubleValue).orElse(null))
              .toArray(Double[]::new);
      XDDFChartData.Series added =
          data.addSeries(
              categories,
              XDDFDataSourcesFactory.fromArray(
                  values, range(sheet, chart, series.column(), firstRow), series.column()));
      added.setTitle(series.name(), null);
      XDDFSolidFillProperties colour =
          new XDDFSolidFillProperties(
              XDDFColor.from(COLOURS[chart.series().indexOf(series) % COLOURS.length]));
      if (added instanceof XDDFLineChartData.Series line) {
        line.setMarkerStyle(MarkerStyle.NONE);
        line.setSmooth(false);
        line.setLineProperties(new XDDFLineProperties(colour));
      } else {
        added.setFillProperties(colour);
      }
    }
    if (data instanceof XDDFBarChartData bars) {
      bars.setBarDirection(BarDirection.COL);
      bars.setBarGrouping(BarGrouping.STACKED);
    }
    if (chart.series().size() > 1) {
      made.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
    }
    made.plot(data);
    if (stacked) {
      lieOnEachOther(made);
    }
  }

  private static String range(SXSSFSheet sheet, Chart chart, int column, int firstRow) {
    int lastRow = firstRow + chart.categories().size() - 1;
    return new CellRangeAddress(firstRow, lastRow, column, column)
        .formatAsString(sheet.getSheetName(), true);
  }

  /** Stacked bars overlap in full; the schema that ships with POI leaves the element out. */
  private static void lieOnEachOther(XSSFChart chart) {
    try (XmlCursor cursor = chart.getCTChart().getPlotArea().getBarChartArray(0).newCursor()) {
      if (cursor.toChild(NAMESPACE, "axId")) {
        cursor.beginElement("overlap", NAMESPACE);
        cursor.insertAttributeWithValue("val", "100");
      }
    }
  }
}
