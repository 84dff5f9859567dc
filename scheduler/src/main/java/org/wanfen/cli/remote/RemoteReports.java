package org.wanfen.cli.remote;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.wanfen.batch.operations.Language;
import org.wanfen.batch.operations.NightExports;
import org.wanfen.batch.operations.ReportPeriod;

/** Has a server make reports, and fetches them. */
final class RemoteReports implements NightExports {

  private final RemoteServer server;

  RemoteReports(RemoteServer server) {
    this.server = server;
  }

  /**
   * A file that can be fetched.
   *
   * @param name its name
   * @param address where it is fetched
   */
  private record FileAnswer(String name, String address) {}

  @Override
  public List<String> export(String fund, LocalDate date, String folder) {
    throw NotRemote.refused();
  }

  @Override
  public List<String> report(
      String fund,
      LocalDate date,
      List<ReportFormat> formats,
      Language language,
      String folder,
      String by) {
    String path = RemoteServer.path("nights", fund, date.toString(), "report");
    return made(path, formats, language, folder);
  }

  @Override
  public List<String> report(
      String fund,
      ReportPeriod period,
      List<ReportFormat> formats,
      Language language,
      String folder,
      String by) {
    return made(RemoteServer.path("reports", fund, period.text()), formats, language, folder);
  }

  private List<String> made(
      String path, List<ReportFormat> formats, Language language, String folder) {
    Map<String, Object> body = Map.of("formats", formats, "language", language);
    FetchedFiles files = new FetchedFiles(server);
    return server.post(path, body).asListOf(FileAnswer.class).stream()
        .map(file -> files.fetch(file.address(), folder, file.name()))
        .toList();
  }
}
