package org.wanfen.batch.report.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.wanfen.batch.report.page.Document;
import org.wanfen.batch.report.page.Document.Fact;

/**
 * The report for people: one HTML file that needs nothing beside it.
 *
 * <p>The template is given text alone, which it escapes.
 */
public final class HtmlFile {

  private static final String FOLDER = "org/wanfen/batch/report/file/";
  private static final int FACTS_IN_A_ROW = 3;

  private final TemplateEngine engine;

  /** Makes pages. */
  public HtmlFile() {
    ClassLoaderTemplateResolver resolver =
        new ClassLoaderTemplateResolver(HtmlFile.class.getClassLoader());
    resolver.setPrefix(FOLDER);
    resolver.setSuffix(".html");
    resolver.setTemplateMode(TemplateMode.HTML);
    resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
    engine = new TemplateEngine();
    engine.setTemplateResolver(resolver);
  }

  /** The page for a screen, and for a browser to print. */
  public byte[] bytes(Document document) {
    return page(document, resource("report.css") + pages(document), false)
        .getBytes(StandardCharsets.UTF_8);
  }

  /** The page for a printer that is no browser, whose charts are drawn by somebody else. */
  String forPrint(Document document) {
    return page(document, resource("print.css") + pages(document), true);
  }

  private String page(Document document, String style, boolean print) {
    Context context = new Context(Locale.ROOT);
    context.setVariable("doc", document);
    context.setVariable("style", style);
    context.setVariable("print", print);
    context.setVariable("facts", rows(document.facts()));
    return engine.process("report", context);
  }

  /** What stands on every page of paper. */
  private static String pages(Document document) {
    String margins =
        "@top-center { content: \""
            + quoted(document.mark().orElse(""))
            + "\"; color: #b3261e; font-weight: bold; font-size: 11px }"
            + " @bottom-left { content: \""
            + quoted(document.footer())
            + "\"; color: #566072; font-size: 9px }"
            + " @bottom-right { content: counter(page) \" / \" counter(pages); color: #566072;"
            + " font-size: 9px }";
    String page =
        " { size: A4%s; margin: 16mm 12mm 14mm;"
            + " font-family: \"WenQuanYi Micro Hei\", sans-serif; ";
    return "@page"
        + page.formatted("")
        + margins
        + " }\n@page landscape"
        + page.formatted(" landscape")
        + margins
        + " }\n";
  }

  private static String quoted(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("<", "\\3c ");
  }

  private static List<List<Fact>> rows(List<Fact> facts) {
    List<List<Fact>> rows = new ArrayList<>();
    for (int at = 0; at < facts.size(); at += FACTS_IN_A_ROW) {
      rows.add(facts.subList(at, Math.min(facts.size(), at + FACTS_IN_A_ROW)));
    }
    return rows;
  }

  private static String resource(String name) {
    try (var in = HtmlFile.class.getClassLoader().getResourceAsStream(FOLDER + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
