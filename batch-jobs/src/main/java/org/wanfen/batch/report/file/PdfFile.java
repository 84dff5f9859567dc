package org.wanfen.batch.report.file;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.render.DefaultObjectDrawerFactory;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import org.wanfen.batch.report.page.Chart;
import org.wanfen.batch.report.page.Document;

/**
 * The report as PDF: the page for print, set in the font that ships with the program, of which the
 * characters that occur are embedded. Nothing is fetched from anywhere, and no font of the machine
 * is looked for: what is written for archives (PDF/A) may use none. A character that the font does
 * not have is spelt out.
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
        .useFont(PdfFile::font, FAMILY, REGULAR, FontStyle.NORMAL, true)
        // What the renderer falls back to where no style sheet reaches.
        .useFont(PdfFile::font, "serif", REGULAR, FontStyle.NORMAL, true)
        .usePdfAConformance(PdfAConformance.PDFA_2_U)
        .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
        .useObjectDrawerFactory(drawers)
        .useUriResolver((base, uri) -> null)
        .withHtmlContent(page(document), null)
        .toStream(out)
        .run();
  }

  private static String page(Document document) throws IOException {
    try (InputStream font = font()) {
      return Glyphs.spelt(new HtmlFile().forPrint(document), font);
    }
  }

  private static InputStream font() {
    return PdfFile.class.getClassLoader().getResourceAsStream(FONT);
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
