package org.wanfen.batch.report.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.OutputDeviceGraphicsDrawer;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;
import org.wanfen.batch.report.page.Chart;

/** Draws charts as on paper, and looks where there is ink. */
final class ChartDrawerTest {

  private static final int WIDE = 400;
  private static final int HIGH = 100;
  private static final int BLUE = 0xff2f6f9f;

  /**
   * A day is as wide as the paper by the number of days. 1 to 9 are values, a point is none; # is a
   * day in whose middle there is ink.
   */
  @ParameterizedTest
  @CsvSource({
    "1234, ####",
    "12.34, ##.##",
    "1.2.3, #.#.#",
    "1...2, #...#",
    ".12.., .##..",
    "..3.., ..#..",
    "....., ....."
  })
  void there_is_ink_on_days_with_a_value_and_on_no_others(String values, String ink)
      throws ParserConfigurationException {
    BufferedImage paper = drawn(values);
    StringBuilder found = new StringBuilder();
    for (int day = 0; day < values.length(); day++) {
      int middle = (2 * day + 1) * WIDE / (2 * values.length());
      found.append(hasInk(paper, middle) ? '#' : '.');
    }
    assertThat(found).hasToString(ink);
  }

  private static boolean hasInk(BufferedImage paper, int x) {
    for (int y = 0; y < HIGH; y++) {
      if (paper.getRGB(x, y) == BLUE) {
        return true;
      }
    }
    return false;
  }

  private static BufferedImage drawn(String values) throws ParserConfigurationException {
    List<String> days = new ArrayList<>();
    List<Optional<BigDecimal>> figures = new ArrayList<>();
    for (int day = 0; day < values.length(); day++) {
      char of = values.charAt(day);
      days.add("d" + day);
      figures.add(of == '.' ? Optional.empty() : Optional.of(BigDecimal.valueOf(of - '0')));
    }
    Chart chart =
        new Chart(
            "id", Chart.Kind.LINE, "caption", days, List.of(new Chart.Series("s", 1, figures)));
    Element element =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .newDocument()
            .createElement("object");
    element.setAttribute("data-chart", "id");
    BufferedImage paper = new BufferedImage(WIDE, HIGH, BufferedImage.TYPE_INT_ARGB);
    var unused =
        new ChartDrawer(Map.of("id", chart))
            .drawObject(element, 0, 0, WIDE, HIGH, onto(paper), null, 1);
    return paper;
  }

  /** A device that hands out the paper. */
  private static OutputDevice onto(BufferedImage paper) {
    return (OutputDevice)
        Proxy.newProxyInstance(
            ChartDrawerTest.class.getClassLoader(),
            new Class<?>[] {OutputDevice.class},
            (device, method, arguments) -> {
              assertThat(method.getName()).isEqualTo("drawWithGraphics");
              Graphics2D graphics = paper.createGraphics();
              ((OutputDeviceGraphicsDrawer) arguments[4]).render(graphics);
              graphics.dispose();
              return null;
            });
  }
}
