package org.wanfen.batch.report.file;

import java.math.BigDecimal;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
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
import org.wanfen.batch.report.page.Chart;

/** Charts of a workbook, which the spreadsheet draws. The figures stand in the tables beside. */
final class XlsxCharts {

  /** How many rows a chart takes. */
  static final int ROWS = 16;

  private static final int COLUMNS = 6;

  private XlsxCharts() {}

  static void draw(Chart chart, SXSSFSheet sheet, int firstRow) {
    XSSFSheet drawn = sheet.getWorkbook().getXSSFWorkbook().getSheet(sheet.getSheetName());
    XSSFDrawing drawing = drawn.createDrawingPatriarch();
    XSSFClientAnchor place =
        drawing.createAnchor(0, 0, 0, 0, 0, firstRow, COLUMNS, firstRow + ROWS - 1);
    XSSFChart made = drawing.createChart(place);
    made.setTitleText(chart.caption());
    made.setTitleOverlay(false);
    XDDFCategoryAxis along = made.createCategoryAxis(AxisPosition.BOTTOM);
    XDDFValueAxis up = made.createValueAxis(AxisPosition.LEFT);
    up.setCrosses(AxisCrosses.MIN);
    boolean stacked = chart.kind() == Chart.Kind.STACKED;
    XDDFChartData data = made.createData(stacked ? ChartTypes.BAR : ChartTypes.LINE, along, up);
    XDDFCategoryDataSource categories =
        XDDFDataSourcesFactory.fromArray(chart.categories().toArray(new String[0]));
    for (Chart.Series series : chart.series()) {
      Double[] values =
          series.values().stream()
              .map(value -> value.map(BigDecimal::doubleValue).orElse(null))
              .toArray(Double[]::new);
      XDDFChartData.Series added =
          data.addSeries(categories, XDDFDataSourcesFactory.fromArray(values));
      added.setTitle(series.name(), null);
      if (added instanceof XDDFLineChartData.Series line) {
        line.setMarkerStyle(MarkerStyle.NONE);
        line.setSmooth(false);
      }
    }
    if (data instanceof XDDFBarChartData bars) {
      bars.setBarDirection(BarDirection.COL);
      bars.setBarGrouping(BarGrouping.STACKED);
      bars.setOverlap((byte) 100);
    }
    if (chart.series().size() > 1) {
      made.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
    }
    made.plot(data);
  }
}
