package org.wanfen.cli.remote;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.wanfen.batch.operations.FundOperations;
import org.wanfen.batch.operations.UpkeepListener;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;

/** The funds of a server's home. */
final class RemoteFunds implements FundOperations {

  private final RemoteServer server;

  RemoteFunds(RemoteServer server) {
    this.server = server;
  }

  @Override
  public List<FundLine> funds() {
    return server.get(RemoteServer.path("funds")).asListOf(FundLine.class);
  }

  @Override
  public String choose(Optional<String> fund) {
    if (fund.isPresent()) {
      return server.get(RemoteServer.path("funds", fund.get())).as(FundLine.class).fund();
    }
    List<FundLine> all = funds();
    if (all.size() == 1) {
      return all.get(0).fund();
    }
    String codes = all.stream().map(FundLine::fund).collect(Collectors.joining(", "));
    throw new WanfenException(
        ErrorCode.NO_SUCH_FUND,
        all.isEmpty()
            ? "The server's home holds no fund"
            : "The server's home holds several: " + codes,
        "Nothing was changed.",
        all.isEmpty() ? "Open one on the server's machine." : "Choose one with --fund.");
  }

  @Override
  public OpenedFund open(OpenFund request, UpkeepListener listener) {
    throw NotRemote.refused();
  }

  @Override
  public TermsChange update(UpdateTerms request) {
    throw NotRemote.refused();
  }

  @Override
  public CalendarChange addCalendar(AddCalendar request) {
    throw NotRemote.refused();
  }
}
