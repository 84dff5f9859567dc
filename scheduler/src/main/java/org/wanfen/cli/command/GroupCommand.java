package org.wanfen.cli.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Commands that consist of others: by themselves they do nothing, and say so. */
public abstract sealed class GroupCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public final void run() {
    throw new ParameterException(
        spec.commandLine(),
        "a command is missing after '"
            + spec.qualifiedName()
            + "': "
            + String.join(", ", spec.subcommands().keySet()));
  }

  /** {@code wanfen}. */
  @Command(
      name = "wanfen",
      header = "The night of a money-market fund: its income shared out, to the last fen.",
      description = {
        "A home is a folder that holds one or more funds. 'open' brings a fund into it, 'night run'"
            + " runs its nights one after the other, 'export' and 'report' hand out what they came"
            + " to.",
        "To see it at work, without a home: wanfen replay sample-data/double-eleven-2013",
        "With --server, commands about nights, reports, accounts, certificates and the trail are"
            + " given to a server that has the home open."
      },
      footer = {"", "Help for a command: wanfen COMMAND --help"})
  public static final class Wanfen extends GroupCommand {

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli looks at it
    private ServerOption serverOption;
  }

  /** {@code fund}. */
  @Command(name = "fund", header = "Changes a fund's terms.")
  public static final class Fund extends GroupCommand {}

  /** {@code calendar}. */
  @Command(name = "calendar", header = "Changes a fund's trading calendar.")
  public static final class Calendar extends GroupCommand {}

  /** {@code night}. */
  @Command(
      name = "night",
      header = "Runs nights, shows them, and decides about those that do not pass.",
      description = {
        "A night is published only if every check of its reconciliation passes; else it is held."
            + " A held night is released, or discarded and run again with corrected inputs."
      })
  public static final class Night extends GroupCommand {}

  /** {@code certificate}. */
  @Command(
      name = "certificate",
      header = "Shows the certificates of published nights, and verifies them.",
      description = {
        "A certificate is made out when a night is published: what was published, from what, by whom"
            + " and with which program. Each carries the digest of the one before it."
      })
  public static final class Certificate extends GroupCommand {}

  /** {@code proof}. */
  @Command(name = "proof", header = "Checks proofs of accounts' rows.")
  public static final class Proof extends GroupCommand {}

  /** {@code person}. */
  @Command(name = "person", header = "Lets people of the console in again.")
  public static final class Person extends GroupCommand {}

  /** {@code quote}. */
  @Command(name = "quote", header = "Recomputes published quotes.")
  public static final class Quote extends GroupCommand {}
}
