package org.wanfen.cli.remote;

import java.net.URI;
import java.time.Duration;
import java.util.regex.Pattern;
import org.wanfen.batch.lease.Pause;
import org.wanfen.batch.operations.AccountQueries;
import org.wanfen.batch.operations.CertificateQueries;
import org.wanfen.batch.operations.FundOperations;
import org.wanfen.batch.operations.NightExports;
import org.wanfen.batch.operations.NightOperations;
import org.wanfen.batch.operations.NightQueries;
import org.wanfen.batch.operations.TrailQueries;
import org.wanfen.batch.operations.UpkeepOperations;
import org.wanfen.batch.operations.VerificationOperations;
import org.wanfen.cli.home.OpenHome;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;

/** A home that a server has open, as far as its API goes; all else is refused as wrong usage. */
public final class RemoteHome implements OpenHome {

  /** Addresses that never leave this machine; a name that begins with 127 is none. */
  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|\\[::1]|127(?:\\.[0-9]{1,3}){3}");

  private final RemoteServer server;

  private RemoteHome(RemoteServer server) {
    this.server = server;
  }

  /**
   * The home of a server.
   *
   * @param address where the server is reached; over a network only with TLS
   * @param token the secret of a token of the person who asks
   * @throws WanfenException WRONG_USAGE if it is no such address, or there is no token
   */
  public static RemoteHome of(String address, String token) {
    return of(address, token, time -> Thread.sleep(time.toMillis()));
  }

  /**
   * As above.
   *
   * @param pause lets time pass before a server that cannot be reached is asked again
   */
  static RemoteHome of(String address, String token, Pause pause) {
    URI uri = address(address);
    if (token.isBlank()) {
      throw wrong(
          "No token is named for the server " + address,
          "Make one on the console's page of your own name, and set WANFEN_TOKEN to it.");
    }
    return new RemoteHome(new RemoteServer(uri, token.strip(), pause));
  }

  private static URI address(String text) {
    URI uri;
    try {
      uri = URI.create(text);
    } catch (IllegalArgumentException e) {
      throw wrong("'" + text + "' is no address of a server", "Write it as https://host:port");
    }
    boolean plain = "http".equals(uri.getScheme());
    if (uri.getHost() == null
        || uri.getUserInfo() != null
        || uri.getQuery() != null
        || uri.getFragment() != null
        || !(plain || "https".equals(uri.getScheme()))) {
      throw wrong("'" + text + "' is no address of a server", "Write it as https://host:port");
    }
    String host = uri.getHost();
    if (plain && !LOOPBACK.matcher(host).matches()) {
      throw wrong(
          "The token would travel to " + host + " unencrypted", "Use https, or a tunnel to it.");
    }
    return uri;
  }

  private static WanfenException wrong(String what, String next) {
    return new WanfenException(ErrorCode.WRONG_USAGE, what, "Nothing was changed.", next);
  }

  @Override
  public FundOperations funds() {
    return new RemoteFunds(server);
  }

  @Override
  public NightOperations nights() {
    Pause pause = time -> Thread.sleep(time.toMillis());
    return new RemoteNights(server, queries(), pause, Duration.ofSeconds(1));
  }

  @Override
  public NightQueries queries() {
    return new RemoteQueries(server);
  }

  @Override
  public CertificateQueries certificates() {
    return new RemoteCertificates(server);
  }

  @Override
  public TrailQueries trail() {
    return new RemoteTrail(server);
  }

  @Override
  public AccountQueries accounts() {
    return new RemoteAccounts(server);
  }

  @Override
  public NightExports exports() {
    return new RemoteReports(server);
  }

  @Override
  public UpkeepOperations upkeep() {
    return NotRemote.all(UpkeepOperations.class);
  }

  @Override
  public VerificationOperations verification() {
    return NotRemote.all(VerificationOperations.class);
  }

  @Override
  public void close() {}
}
