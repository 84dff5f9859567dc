package org.wanfen.cli.remote;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.wanfen.batch.operations.CertificateQueries;
import org.wanfen.settlement.night.NightProgress;

/** The certificates of a server's home. */
final class RemoteCertificates implements CertificateQueries {

  private final RemoteServer server;

  RemoteCertificates(RemoteServer server) {
    this.server = server;
  }

  @Override
  public Certificate show(String fund, LocalDate date) {
    return server
        .get(RemoteServer.path("certificates", fund, date.toString()))
        .as(Certificate.class);
  }

  @Override
  public CertificateVerdict verify(Which which, NightProgress progress) {
    Map<String, String> query = new TreeMap<>();
    which.from().ifPresent(from -> query.put("from", from.toString()));
    which.to().ifPresent(to -> query.put("to", to.toString()));
    query.put("data", Boolean.toString(which.data()));
    String path = RemoteServer.path("certificates", which.fund(), "verify");
    return server.getPatiently(path + RemoteServer.query(query)).as(CertificateVerdict.class);
  }
}
