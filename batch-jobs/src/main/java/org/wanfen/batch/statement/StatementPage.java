package org.wanfen.batch.statement;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.wanfen.batch.operations.AccountQueries.AccountStatement;
import org.wanfen.batch.operations.AccountQueries.Day;
import org.wanfen.batch.operations.Language;
import org.wanfen.fund.money.Fen;
import org.wanfen.fund.register.AccountDay;

/**
 * A statement for people: one HTML page that needs nothing beside it and prints on one sheet a
 * month. The template is given text alone, which it escapes.
 */
public final class StatementPage {

  private static final String FOLDER = "org/wanfen/batch/statement/";

  private final TemplateEngine engine;

  /** Pages from the template. */
  public StatementPage() {
    ClassLoaderTemplateResolver resolver =
        new ClassLoaderTemplateResolver(StatementPage.class.getClassLoader());
    resolver.setPrefix(FOLDER);
    resolver.setSuffix(".html");
    resolver.setTemplateMode(TemplateMode.HTML);
    resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
    engine = new TemplateEngine();
    engine.setTemplateResolver(resolver);
  }

  /** The bytes of the page, UTF-8. */
  public byte[] bytes(AccountStatement statement, Language language) {
    Context context = new Context(Locale.ROOT);
    context.setVariable("t", texts(language));
    context.setVariable("lang", language == Language.ZH ? "zh-CN" : "en");
    context.setVariable("fund", statement.fund() + " " + statement.fundName());
    context.setVariable("account", Long.toString(statement.account()));
    context.setVariable("from", statement.days().get(0).date().toString());
    context.setVariable("to", last(statement.days()).date().toString());
    context.setVariable("opening", Fen.format(statement.days().get(0).day().openingUnits()));
    context.setVariable("closing", Fen.format(last(statement.days()).day().closingUnits()));
    context.setVariable("income", Fen.format(incomeFen(statement)));
    context.setVariable("days", statement.days().stream().map(StatementPage::cells).toList());
    return engine.process("statement", context).getBytes(StandardCharsets.UTF_8);
  }

  private static Day last(List<Day> days) {
    return days.get(days.size() - 1);
  }

  private static long incomeFen(AccountStatement statement) {
    return statement.days().stream().mapToLong(day -> day.day().income()).reduce(0, Math::addExact);
  }

  private static Map<String, String> cells(Day line) {
    AccountDay day = line.day();
    Map<String, String> cells = new LinkedHashMap<>();
    cells.put("date", line.date().toString());
    cells.put("opening", Fen.format(day.openingUnits()));
    cells.put("fastOut", moved(-day.fastOut()));
    cells.put("fastIn", moved(day.fastIn()));
    cells.put("share", line.share().map(share -> share.yuan().toPlainString()).orElse(""));
    cells.put("leftOver", line.share().map(share -> fen(share.leftOverFen())).orElse(""));
    cells.put("income", Fen.format(day.income()));
    cells.put("subscribed", moved(day.subscribed()));
    cells.put("redeemed", moved(-day.redeemed()));
    cells.put("closing", Fen.format(day.closingUnits()));
    cells.put("pendingIn", moved(day.pendingSubscriptions()));
    cells.put("pendingOut", moved(day.pendingRedemptions()));
    return cells;
  }

  private static String moved(long fen) {
    return fen == 0 ? "" : Fen.format(fen);
  }

  private static String fen(long count) {
    return count == 0 ? "" : Long.toString(count);
  }

  private static Properties texts(Language language) {
    String name = FOLDER + "statement_" + language.name().toLowerCase(Locale.ROOT) + ".properties";
    Properties texts = new Properties();
    try (Reader in =
        new InputStreamReader(
            StatementPage.class.getClassLoader().getResourceAsStream(name),
            StandardCharsets.UTF_8)) {
      texts.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
    return texts;
  }
}
