package org.wanfen.batch.report.file;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Map;
import org.w3c.dom.Element;
import org.wanfen.batch.report.page.Chart;
import org.wanfen.batch.report.page.Plot;

/** Draws the shapes of charts; their texts are part of the page. */
final class ChartDrawer implements FSObjectDrawer {

  private static final Color[] SERIES = {new Color(0x2f6f9f), new Color(0xc8553d)};
  private static final float DOT_POINTS = 4;
  private static final Color GRID = new Color(0xdde2e9);

  private final Map<String, Chart> charts;

  ChartDrawer(Map<String, Chart> charts) {
    this.charts = charts;
  }

  @Override
  public Map<Shape, String> drawObject(
      Element element,
      double x,
      double y,
      double width,
      double height,
      OutputDevice device,
      RenderingContext context,
      int dotsPerPixel) {
    Plot plot = charts.get(element.getAttribute("data-chart")).plot();
    float wide = (float) width / dotsPerPixel;
    float high = (float) height / dotsPerPixel;
    device.drawWithGraphics(
        (float) x, (float) y, wide, high, graphics -> draw(plot, new Space(graphics, wide, high)));
    return Map.of();
  }

  private static void draw(Plot plot, Space space) {
    space.stroke(GRID, 0.5f);
    plot.ticks()
        .forEach(tick -> space.graphics.draw(space.line(0, tick.y(), Plot.WIDTH, tick.y())));
    for (Plot.Bar bar : plot.bars()) {
      space.stroke(SERIES[bar.series()], 1);
      space.graphics.fill(space.rectangle(bar));
    }
    for (Plot.Line line : plot.lines()) {
      space.stroke(SERIES[line.series()], 1.5f);
      if (line.lone()) {
        space.graphics.fill(space.dot(line.points().get(0)));
      } else {
        space.graphics.draw(space.path(line));
      }
    }
  }

  /** Where a plot's places are on paper. */
  private record Space(Graphics2D graphics, float wide, float high) {

    void stroke(Color color, float points) {
      graphics.setColor(color);
      graphics.setStroke(new BasicStroke(points));
    }

    float x(int place) {
      return place * wide / Plot.WIDTH;
    }

    float y(int place) {
      return place * high / Plot.HEIGHT;
    }

    Shape line(int fromX, int fromY, int toX, int toY) {
      return new Line2D.Float(x(fromX), y(fromY), x(toX), y(toY));
    }

    Shape rectangle(Plot.Bar bar) {
      return new Rectangle2D.Float(x(bar.x()), y(bar.y()), x(bar.width()), y(bar.height()));
    }

    Shape dot(Plot.Point point) {
      float corner = DOT_POINTS / 2;
      return new Ellipse2D.Float(
          x(point.x()) - corner, y(point.y()) - corner, DOT_POINTS, DOT_POINTS);
    }

    Shape path(Plot.Line line) {
      Path2D.Float path = new Path2D.Float();
      boolean begun = false;
      for (Plot.Point point : line.points()) {
        if (begun) {
          path.lineTo(x(point.x()), y(point.y()));
        } else {
          path.moveTo(x(point.x()), y(point.y()));
          begun = true;
        }
      }
      return path;
    }
  }
}
