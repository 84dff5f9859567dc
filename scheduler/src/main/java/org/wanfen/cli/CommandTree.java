package org.wanfen.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.wanfen.cli.command.AccountCommand;
import org.wanfen.cli.command.CalendarAddCommand;
import org.wanfen.cli.command.CertificateShowCommand;
import org.wanfen.cli.command.CertificateVerifyCommand;
import org.wanfen.cli.command.ExportCommand;
import org.wanfen.cli.command.FundUpdateCommand;
import org.wanfen.cli.command.GenerateCommand;
import org.wanfen.cli.command.GroupCommand;
import org.wanfen.cli.command.MaintainCommand;
import org.wanfen.cli.command.NightDiscardCommand;
import org.wanfen.cli.command.NightListCommand;
import org.wanfen.cli.command.NightReleaseCommand;
import org.wanfen.cli.command.NightRunCommand;
import org.wanfen.cli.command.NightShowCommand;
import org.wanfen.cli.command.NightStopCommand;
import org.wanfen.cli.command.OpenCommand;
import org.wanfen.cli.command.PersonPasswordCommand;
import org.wanfen.cli.command.ProofVerifyCommand;
import org.wanfen.cli.command.QuoteVerifyCommand;
import org.wanfen.cli.command.RebucketCommand;
import org.wanfen.cli.command.ReplayCommand;
import org.wanfen.cli.command.ReportCommand;
import org.wanfen.cli.command.ServeCommand;
import org.wanfen.cli.command.ServerOption;
import org.wanfen.cli.command.Surroundings;
import org.wanfen.cli.command.TrailCommand;
import org.wanfen.cli.command.TrailVerifyCommand;
import org.wanfen.cli.command.VerifyCommand;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.UsageMessageSpec;

/** All commands of the program. */
final class CommandTree {

  private static final int LEAST_HELP_WIDTH = 60;
  private static final int MOST_HELP_WIDTH = 100;

  private CommandTree() {}

  static CommandLine of(Surroundings with) {
    CommandLine tree =
        new CommandLine(new GroupCommand.Wanfen())
            .addSubcommand(new ReplayCommand(with))
            .addSubcommand(new OpenCommand(with))
            .addSubcommand(
                new CommandLine(new GroupCommand.Fund()).addSubcommand(new FundUpdateCommand(with)))
            .addSubcommand(
                new CommandLine(new GroupCommand.Calendar())
                    .addSubcommand(new CalendarAddCommand(with)))
            .addSubcommand(night(with))
            .addSubcommand(new ExportCommand(with))
            .addSubcommand(new AccountCommand(with))
            .addSubcommand(new ReportCommand(with))
            .addSubcommand(
                new CommandLine(new GroupCommand.Proof())
                    .addSubcommand(new ProofVerifyCommand(with)))
            .addSubcommand(
                new CommandLine(new GroupCommand.Quote())
                    .addSubcommand(new QuoteVerifyCommand(with)))
            .addSubcommand(
                new CommandLine(new GroupCommand.Certificate())
                    .addSubcommand(new CertificateShowCommand(with))
                    .addSubcommand(new CertificateVerifyCommand(with)))
            .addSubcommand(
                new CommandLine(new TrailCommand(with)).addSubcommand(new TrailVerifyCommand(with)))
            .addSubcommand(new VerifyCommand(with))
            .addSubcommand(new RebucketCommand(with))
            .addSubcommand(new MaintainCommand(with))
            .addSubcommand(new GenerateCommand(with))
            .addSubcommand(new ServeCommand(with))
            .addSubcommand(
                new CommandLine(new GroupCommand.Person())
                    .addSubcommand(new PersonPasswordCommand(with)));
    int width = Math.min(MOST_HELP_WIDTH, Math.max(LEAST_HELP_WIDTH, with.terminal().columns()));
    Ansi ansi = with.terminal().outColoured() ? Ansi.ON : Ansi.OFF;
    return tree.setExecutionStrategy(ServerOption::execute)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setColorScheme(CommandLine.Help.defaultColorScheme(ansi))
        .setUsageHelpWidth(width)
        .setUsageHelpAutoWidth(false);
  }

  private static CommandLine night(Surroundings with) {
    return new CommandLine(new GroupCommand.Night())
        .addSubcommand(new NightRunCommand(with))
        .addSubcommand(new NightListCommand(with))
        .addSubcommand(new NightShowCommand(with))
        .addSubcommand(new NightStopCommand(with))
        .addSubcommand(new NightDiscardCommand(with))
        .addSubcommand(new NightReleaseCommand(with));
  }

  /** Gives a command and all below it what every command has: help, and the exit statuses. */
  static void complete(CommandLine command) {
    command.addMixin("help", new HelpOption());
    UsageMessageSpec usage = command.getCommandSpec().usageMessage();
    usage.exitCodeListHeading("%nExit status:%n").exitCodeList(exitStatuses());
    usage.optionListHeading("%nOptions:%n").parameterListHeading("%n");
    usage.commandListHeading("%nCommands:%n").descriptionHeading("%n");
    usage.sortOptions(false);
    command.getSubcommands().values().forEach(CommandTree::complete);
  }

  private static Map<String, String> exitStatuses() {
    Map<String, String> statuses = new LinkedHashMap<>();
    statuses.put("0", "Done: published, as expected, or nothing to do.");
    statuses.put("1", "Failed: a fault of the machine; or a comparison found a difference.");
    statuses.put("2", "Wrong usage: no such command, option, home, fund, night or account.");
    statuses.put("3", "Refused: what came in is wrong, or the action is against the rules.");
    statuses.put("4", "Held: the reconciliation differs, or the quarantine limit is passed.");
    statuses.put("5", "Busy: in use elsewhere, or published with other inputs.");
    return statuses;
  }
}
