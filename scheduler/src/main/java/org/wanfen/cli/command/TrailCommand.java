package org.wanfen.cli.command;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.wanfen.batch.operations.TrailQueries.TrailLine;
import org.wanfen.batch.operations.TrailQueries.Wanted;
import org.wanfen.cli.home.OpenHome;
import org.wanfen.cli.screen.Table;
import org.wanfen.fund.failure.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code trail}. */
@Command(
    name = "trail",
    header = "Shows who did what in a home, when and why, and what came of it.",
    description = {
      "Every action on a night or a fund has an entry, and each entry the digest of the one before"
          + " it. Reading is not an action. Names are as stated, not proven. Times are in UTC.",
      "The trail is one for the whole home; --fund and --date pick from it."
    },
    footer = {"", "Example:", "  wanfen trail --date 2013-11-11 --home /srv/wanfen"})
public final class TrailCommand extends ServedCommand {

  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private static final Table TABLE =
      Table.of(
          Table.Column.figures("entry", 5),
          Table.Column.words("when", 20),
          Table.Column.words("by (stated)", 8),
          Table.Column.words("fund", 6),
          Table.Column.words("date", 10),
          Table.Column.words("action", 8),
          Table.Column.words("outcome", 5),
          Table.Column.words("reason", 6),
          Table.Column.words("detail", 6));

  @Option(
      names = "--date",
      paramLabel = "yyyy-MM-dd",
      converter = DayConverter.class,
      description = "Only entries about this business date.")
  private Optional<LocalDate> date = Optional.empty();

  @Option(
      names = "--last",
      paramLabel = "N",
      defaultValue = "50",
      description = "How many at most, the last of them; 50 unless given.")
  private int most;

  @Option(names = "--json", description = "Answers in JSON, for machines, with every digest.")
  private boolean json;

  /** Makes the command. */
  public TrailCommand(Surroundings surroundings) {
    super(surroundings);
  }

  /** The trail is the home's: no fund has to be chosen. */
  @Override
  Outcome with(OpenHome open) {
    return run(open, "");
  }

  @Override
  Outcome run(OpenHome home, String fund) {
    List<TrailLine> lines =
        home.trail().entries(new Wanted(fundOption().named(), date, Math.max(1, most)));
    if (json) {
      print(MachineText.of(lines));
    } else if (lines.isEmpty()) {
      print("no entry of that kind is in the trail");
    } else {
      TABLE.lines(lines.stream().map(TrailCommand::row).toList()).forEach(this::print);
    }
    return Outcome.DONE;
  }

  static List<String> row(TrailLine line) {
    return List.of(
        Long.toString(line.number()),
        SECONDS.format(line.at()),
        oneLine(line.by()),
        line.fund().orElse("-"),
        line.date().map(LocalDate::toString).orElse("-"),
        line.action(),
        line.outcome(),
        line.reason().map(TrailCommand::oneLine).orElse("-"),
        line.detail().map(TrailCommand::oneLine).orElse("-"));
  }

  /** What people wrote, without what would move a terminal's cursor. */
  private static String oneLine(String text) {
    return text.replaceAll("\\p{Cntrl}", " ");
  }
}
