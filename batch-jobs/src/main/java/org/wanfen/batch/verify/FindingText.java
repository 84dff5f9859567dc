package org.wanfen.batch.verify;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.wanfen.batch.operations.Finding;
import org.wanfen.batch.operations.Finding.Figure;
import org.wanfen.batch.operations.Language;
import org.wanfen.fund.money.Fen;
import org.wanfen.settlement.verify.AccountDifference;
import org.wanfen.settlement.verify.RegisterRow;
import org.wanfen.settlement.verify.RowsCompared;

/** A finding for people: the verdict first, then what differs, then what was read. */
final class FindingText {

  private static final String FOLDER = "org/wanfen/batch/verify/";

  private final Properties texts;
  private final List<String> lines = new ArrayList<>();

  private FindingText(Properties texts) {
    this.texts = texts;
  }

  static byte[] bytes(Finding finding, Language language) {
    FindingText text = new FindingText(texts(language));
    text.write(finding);
    return (String.join("\n", text.lines) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private void write(Finding finding) {
    say("title", finding.fund(), finding.date().toString(), Integer.toString(finding.attempt()));
    say("verdict." + finding.verdict());
    finding.trouble().ifPresent(why -> lines.add("  " + why.code() + "  " + why.message()));
    lines.add("");
    say("asked", finding.at().toString(), finding.by(), seconds(finding));
    finding.reason().ifPresent(reason -> say("reason", reason));
    say("program", finding.program());
    say("method." + finding.method().map(Enum::name).orElse("NONE"));
    lines.add("");
    writeCompared(finding);
    writeRead(finding);
  }

  private void writeCompared(Finding finding) {
    finding
        .accounts()
        .ifPresent(
            accounts -> {
              say(
                  "accounts",
                  count(accounts.published()),
                  count(accounts.computed()),
                  count(accounts.differing()));
              accounts.first().forEach(this::writeAccount);
              if (accounts.differing() > accounts.first().size()) {
                say("more", count(accounts.differing() - accounts.first().size()));
              }
            });
    finding.setAside().forEach(this::writeRows);
    List<Figure> differing = finding.differingFigures();
    if (!finding.figures().isEmpty()) {
      say("figures", count(finding.figures().size()), count(differing.size()));
      for (Figure figure : differing) {
        say("figure", figure.name(), figure.published().orElse("-"), figure.computed().orElse("-"));
      }
    }
    lines.add("");
  }

  private void writeAccount(AccountDifference difference) {
    say("account", Long.toString(difference.account()));
    lines.add("    " + texts.getProperty("published") + "  " + row(difference.published()));
    lines.add("    " + texts.getProperty("computed") + "  " + row(difference.computed()));
  }

  private String row(Optional<RegisterRow> row) {
    return row.map(
            found ->
                MessageFormat.format(
                    texts.getProperty("row"),
                    Fen.format(found.closingUnits()),
                    Fen.format(found.income()),
                    Fen.format(found.fastOut()),
                    Fen.format(found.fastIn()),
                    Fen.format(found.subscribed()),
                    Fen.format(found.redeemed()),
                    Fen.format(found.lapsed()),
                    Fen.format(found.pendingSubscriptionsDue()),
                    Fen.format(found.pendingSubscriptionsNext()),
                    Fen.format(found.pendingRedemptionsDue()),
                    Fen.format(found.pendingRedemptionsNext())))
        .orElse(texts.getProperty("absent"));
  }

  private void writeRows(RowsCompared rows) {
    say(
        "rows",
        rows.file(),
        count(rows.published()),
        count(rows.computed()),
        count(rows.differing()));
    rows.first().forEach(line -> lines.add("    " + printable(line)));
  }

  private void writeRead(Finding finding) {
    say("read");
    for (Finding.RegisterRead register : finding.registers()) {
      say(
          "register",
          register.date().toString(),
          count(register.rows()),
          count(register.files()),
          register.sha256());
    }
    finding.inputs().forEach(input -> lines.add("  " + input.sha256() + "  " + input.name()));
  }

  private void say(String key, String... values) {
    lines.add(MessageFormat.format(texts.getProperty(key), (Object[]) values));
  }

  private static String seconds(Finding finding) {
    return String.format(Locale.ROOT, "%.1f", finding.took().toMillis() / 1000.0);
  }

  private static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** A row of the feed may hold commands for the terminal. */
  private static String printable(String row) {
    return row.replaceAll("[^ -~]", "?");
  }

  private static Properties texts(Language language) {
    String name = FOLDER + "finding_" + language.name().toLowerCase(Locale.ROOT) + ".properties";
    Properties texts = new Properties();
    try (var stream = FindingText.class.getClassLoader().getResourceAsStream(name);
        var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
      texts.load(reader);
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
