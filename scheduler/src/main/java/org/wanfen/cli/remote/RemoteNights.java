package org.wanfen.cli.remote;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.wanfen.batch.json.NightEndingJson;
import org.wanfen.batch.lease.Pause;
import org.wanfen.batch.operations.NightListener;
import org.wanfen.batch.operations.NightOperations;
import org.wanfen.batch.operations.NightQueries;
import org.wanfen.batch.operations.NightQueries.NightDetails;
import org.wanfen.batch.operations.NightResult;
import org.wanfen.batch.operations.NightState;
import org.wanfen.cli.remote.RemoteServer.Answer;
import org.wanfen.cli.remote.RemoteServer.Unreachable;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;

/** Has a server run nights, and follows them by asking how far they are. */
final class RemoteNights implements NightOperations {

  private static final int ACCEPTED = 202;

  /** A server may be started anew in the meantime. */
  private static final int MOST_SILENCES = 60;

  /** One that is reached and does not answer hangs. */
  private static final int SILENCES_OF_A_TIMEOUT = 30;

  private final RemoteServer server;
  private final NightQueries queries;
  private final Pause pause;
  private final Duration between;

  /**
   * Nights of a server.
   *
   * @param between how long to wait between questions
   */
  RemoteNights(RemoteServer server, NightQueries queries, Pause pause, Duration between) {
    this.server = server;
    this.queries = queries;
    this.pause = pause;
    this.between = between;
  }

  /**
   * A night's state after a decision.
   *
   * @param state the state
   */
  private record StateAnswer(NightState state) {}

  @Override
  public NightResult run(RunNight request, NightListener listener) {
    Map<String, String> body = new HashMap<>();
    if (!request.inbox().isEmpty()) {
      body.put("inbox", request.inbox());
    }
    request.reason().ifPresent(reason -> body.put("reason", reason));
    String action =
        request.acceptQuarantine() ? "accept-quarantine" : request.mock() ? "mock" : "start";
    return begin(request.fund(), request.date(), action, body, listener);
  }

  @Override
  public NightResult release(Decision decision, NightListener listener) {
    return begin(decision.fund(), decision.date(), "release", reason(decision), listener);
  }

  /** A night of the server's is none of this program's. */
  @Override
  public boolean stopOwn(Decision decision) {
    return false;
  }

  @Override
  public NightState stop(Decision decision) {
    return server.post(path(decision, "stop"), reason(decision)).as(StateAnswer.class).state();
  }

  @Override
  public void discard(Decision decision) {
    Answer unused = server.post(path(decision, "discard"), reason(decision));
  }

  private static Map<String, String> reason(Decision decision) {
    return Map.of("reason", decision.reason());
  }

  private static String path(Decision decision, String action) {
    return RemoteServer.path("nights", decision.fund(), decision.date().toString(), action);
  }

  private NightResult begin(
      String fund,
      LocalDate date,
      String action,
      Map<String, String> body,
      NightListener listener) {
    FollowedNight followed = new FollowedNight(listener, look(fund, date));
    String night = RemoteServer.path("nights", fund, date.toString());
    Answer answer = server.post(night + "/" + action, body);
    int silences = 0;
    while (answer.status() == ACCEPTED) {
      waitAMoment();
      try {
        look(fund, date).ifPresent(followed::seen);
        answer = server.get(night + "/ending");
        silences = 0;
      } catch (Unreachable e) {
        silences += e.isTimeout() ? SILENCES_OF_A_TIMEOUT : 1;
        if (silences >= MOST_SILENCES) {
          throw e.told();
        }
      }
    }
    look(fund, date).ifPresent(followed::seen);
    return answer.as(NightEndingJson.class).result();
  }

  /** The night as it stands; empty if there is none yet. */
  private Optional<NightDetails> look(String fund, LocalDate date) {
    try {
      return Optional.of(queries.show(fund, date));
    } catch (WanfenException e) {
      if (e.code() == ErrorCode.NO_SUCH_NIGHT) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private void waitAMoment() {
    try {
      pause.forAbout(between);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a night was followed", e);
    }
  }
}
