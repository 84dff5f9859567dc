package org.wanfen.cli.remote;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wanfen.batch.json.NightDetailsJson;
import org.wanfen.batch.json.NightEndingJson;
import org.wanfen.batch.json.NightJson;
import org.wanfen.batch.json.NightSummaryJson;
import org.wanfen.batch.operations.NightQueries;
import org.wanfen.batch.operations.NightResult;
import org.wanfen.batch.operations.Summary;

/** What happened to the nights of a server's home. */
final class RemoteQueries implements NightQueries {

  private final RemoteServer server;

  RemoteQueries(RemoteServer server) {
    this.server = server;
  }

  @Override
  public List<NightLine> list(String fund, boolean all) {
    String query = RemoteServer.query(Map.of("all", Boolean.toString(all)));
    return server.get(RemoteServer.path("nights", fund) + query).asListOf(NightJson.class).stream()
        .map(NightJson::line)
        .toList();
  }

  @Override
  public NightDetails show(String fund, LocalDate date) {
    return server
        .get(RemoteServer.path("nights", fund, date.toString()))
        .as(NightDetailsJson.class)
        .details();
  }

  @Override
  public Summary summary(String fund, LocalDate date) {
    return server
        .get(RemoteServer.path("nights", fund, date.toString(), "summary"))
        .as(NightSummaryJson.class)
        .summary();
  }

  @Override
  public NightResult ending(String fund, LocalDate date) {
    return server
        .get(RemoteServer.path("nights", fund, date.toString(), "ending"))
        .as(NightEndingJson.class)
        .result();
  }

  @Override
  public Optional<Summary> cameTo(String fund, LocalDate date) {
    throw NotRemote.refused();
  }

  @Override
  public List<String> runners(String fund, LocalDate date) {
    throw NotRemote.refused();
  }

  @Override
  public Optional<String> inbox(String fund, LocalDate date) {
    throw NotRemote.refused();
  }

  @Override
  public List<NightTime> times(String fund, LocalDate upTo, int nights) {
    throw NotRemote.refused();
  }

  @Override
  public List<NightLine> list(String fund, LocalDate from, LocalDate to) {
    throw NotRemote.refused();
  }

  @Override
  public Optional<LocalDate> lastDate(String fund) {
    throw NotRemote.refused();
  }
}
