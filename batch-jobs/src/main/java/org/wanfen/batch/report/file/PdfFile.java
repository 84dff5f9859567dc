package org.wanfen.batch.report.file;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.render.DefaultObjectDrawerFactory;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import org.wanfen.batch.report.page.Chart;
import org.wanfen.batch.report.page.Document;

/**
 * The report as PDF: the page for print, set in the font that ships with the program, of which the
 * characters that occur are embedded. Nothing is fetched from anywhere.
 */
public final class PdfFile {

  private static final String FONT = "org/wanfen/batch/report/file/font/wqy-microhei.ttf";
  private static final String FAMILY = "WenQuanYi Micro Hei";
  private static final int REGULAR = 400;

  private PdfFile() {}

  /** Writes the report; the stream is left open. */
  public static void write(Document document, OutputStream out) throws IOException {
    XRLog.listRegisteredLoggers()
        .forEach(name -> XRLog.setLevel(name, java.util.logging.Level.OFF));
    DefaultObjectDrawerFactory drawers = new DefaultObjectDrawerFactory();
    drawers.registerDrawer("wanfen/chart", new ChartDrawer(charts(document)));
    new PdfRendererBuilder()
        .useFont(
            () -> PdfFile.class.getClassLoader().getResourceAsStream(FONT),
            FAMILY,
            REGULAR,
            FontStyle.NORMAL,
            true)
        .useObjectDrawerFactory(drawers)
        .useUriResolver((base, uri) -> null)
        .withHtmlContent(new HtmlFile().forPrint(document), null)
        .toStream(out)
        .run();
  }

  private static Map<String, Chart> charts(Document document) {
    Map<String, Chart> charts = new HashMap<>();
    for (Document.Section section : document.sections()) {
      for (Document.Block block : section.blocks()) {
        if (block instanceof Chart chart) {
          charts.put(chart.id(), chart);
        }
      }
    }
    return charts;
  }
}
