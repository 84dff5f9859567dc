package org.wanfen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wanfen.cli.command.Surroundings;
import org.wanfen.cli.screen.Terminal;
import org.wanfen.fund.failure.Outcome;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;

class HelpTest {

  /** Every command, in the order of the help. */
  static Stream<String> commands() {
    return Stream.of(
        "replay",
        "open",
        "fund update",
        "calendar add",
        "night run",
        "night list",
        "night show",
        "night stop",
        "night discard",
        "night release",
        "export",
        "account",
        "report",
        "proof verify",
        "quote verify",
        "certificate show",
        "certificate verify",
        "trail verify",
        "verify",
        "rebucket",
        "maintain",
        "generate",
        "serve",
        "person password");
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandExplainsItself(String words) {
    String[] arguments = (words + " --help").split(" ");
    CommandLines.Ended ended = CommandLines.withoutHomes().give(arguments);

    assertThat(ended.status()).isZero();
    assertThat(ended.err()).isEmpty();
    assertThat(ended.out())
        .contains("Usage: wanfen " + words, "Example", "wanfen " + words + " ")
        .contains("Exit status:");
    for (Outcome outcome : Outcome.values()) {
      assertThat(ended.out()).containsPattern("(?m)^  " + outcome.exitStatus() + "   \\S");
    }
  }

  @Test
  void thereAreNoOtherCommandsAndEverythingHasADescription() {
    CommandLine tree = tree();

    assertThat(leaves("", tree).toList()).containsExactlyInAnyOrderElementsOf(commands().toList());
    assertThat(all(tree).toList()).allSatisfy(HelpTest::isDescribed);
  }

  @Test
  void withoutACommandItSaysWhichThereAre() {
    CommandLines.Ended ended = CommandLines.withoutHomes().give();

    assertThat(ended.status()).isEqualTo(Outcome.USAGE.exitStatus());
    assertThat(ended.err()).contains("WF-8001", "replay", "night");
  }

  private static void isDescribed(CommandLine command) {
    var spec = command.getCommandSpec();
    assertThat(spec.usageMessage().header()).as(spec.qualifiedName()).isNotEmpty();
    for (ArgSpec argument : spec.args()) {
      assertThat(argument.description()).as(spec.qualifiedName() + " " + argument).isNotEmpty();
    }
  }

  private static CommandLine tree() {
    return CommandTree.of(
        new Surroundings(
            Terminal.plain(System.out, System.err),
            Map.of(),
            "operator",
            home -> {
              throw new AssertionError();
            },
            new NoServer(),
            Clock.systemUTC()));
  }

  private static Stream<CommandLine> all(CommandLine command) {
    return Stream.concat(
        Stream.of(command), command.getSubcommands().values().stream().flatMap(HelpTest::all));
  }

  private static Stream<String> leaves(String before, CommandLine command) {
    return command.getSubcommands().isEmpty()
        ? Stream.of(before.strip())
        : command.getSubcommands().entrySet().stream()
            .flatMap(entry -> leaves(before + " " + entry.getKey(), entry.getValue()));
  }
}
