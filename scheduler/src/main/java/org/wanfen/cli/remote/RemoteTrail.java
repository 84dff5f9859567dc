package org.wanfen.cli.remote;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.wanfen.batch.operations.TrailQueries;

/** The trail of a server's home. */
final class RemoteTrail implements TrailQueries {

  private final RemoteServer server;

  RemoteTrail(RemoteServer server) {
    this.server = server;
  }

  @Override
  public List<TrailLine> entries(Wanted wanted) {
    Map<String, String> query = new TreeMap<>();
    wanted.fund().ifPresent(fund -> query.put("fund", fund));
    wanted.date().ifPresent(date -> query.put("date", date.toString()));
    wanted.by().ifPresent(by -> query.put("by", by));
    wanted.action().ifPresent(action -> query.put("action", action));
    wanted.before().ifPresent(before -> query.put("before", Long.toString(before)));
    query.put("last", Integer.toString(wanted.most()));
    return server
        .get(RemoteServer.path("trail") + RemoteServer.query(query))
        .asListOf(TrailLine.class);
  }

  @Override
  public TrailVerdict verify() {
    return server.getPatiently(RemoteServer.path("trail", "verify")).as(TrailVerdict.class);
  }
}
