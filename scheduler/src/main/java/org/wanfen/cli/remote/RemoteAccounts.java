package org.wanfen.cli.remote;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.wanfen.batch.json.StatementJson;
import org.wanfen.batch.operations.AccountQueries;
import org.wanfen.batch.operations.Language;

/** Statements of a server's home. */
final class RemoteAccounts implements AccountQueries {

  private final RemoteServer server;

  RemoteAccounts(RemoteServer server) {
    this.server = server;
  }

  /**
   * A proof.
   *
   * @param name the name of its file
   * @param document its text
   */
  private record ProofAnswer(String name, String document) {}

  @Override
  public AccountStatement statement(String fund, long account, LocalDate from, LocalDate to) {
    return server.get(path(fund, account) + days(from, to)).as(StatementJson.class).statement();
  }

  @Override
  public List<String> write(
      AccountStatement statement, List<Format> formats, Language language, String folder) {
    FetchedFiles files = new FetchedFiles(server);
    return formats.stream()
        .map(
            format -> {
              String ending = format.name().toLowerCase(Locale.ROOT);
              String address =
                  path(statement.fund(), statement.account())
                      + "/statement."
                      + ending
                      + days(statement.from(), statement.to())
                      + "&language="
                      + language;
              return files.fetch(
                  address, folder, "statement-" + statement.account() + "." + ending);
            })
        .toList();
  }

  @Override
  public List<String> prove(AccountStatement statement, String folder) {
    FetchedFiles files = new FetchedFiles(server);
    String address =
        path(statement.fund(), statement.account())
            + "/proofs"
            + days(statement.from(), statement.to());
    return server.get(address).asListOf(ProofAnswer.class).stream()
        .map(
            proof ->
                files.write(
                    new ByteArrayInputStream(proof.document().getBytes(StandardCharsets.UTF_8)),
                    folder,
                    proof.name()))
        .toList();
  }

  private static String path(String fund, long account) {
    return RemoteServer.path("accounts", fund, Long.toString(account));
  }

  private static String days(LocalDate from, LocalDate to) {
    return RemoteServer.query(Map.of("from", from.toString(), "to", to.toString()));
  }
}
