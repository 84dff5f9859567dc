package org.wanfen.server.alarm;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.wanfen.server.alarm.PostBox.Post;

/** Posts to an address. Redirections are not followed: where alarms go is a setting. */
final class Webhook {

  /** A try takes no longer, so that it has ended before the next may begin. */
  static final Duration LONGEST = Duration.ofSeconds(10);

  private static final int SUCCESS_FROM = 200;
  private static final int SUCCESS_BELOW = 300;

  private final URI address;
  private final Signature signature;
  private final HttpClient client;

  Webhook(URI address, Signature signature) {
    this.address = address;
    this.signature = signature;
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(LONGEST)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  /**
   * Posts once.
   *
   * @return why it was not delivered; empty if it was
   */
  Optional<String> post(Post post, Instant at) {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(LONGEST)
            .header("Content-Type", "application/json")
            .header("Wanfen-Delivery", Long.toString(post.id()))
            .header("Wanfen-Timestamp", Long.toString(at.getEpochSecond()))
            .header("Wanfen-Signature", signature.of(at, post.body()))
            .POST(HttpRequest.BodyPublishers.ofString(post.body()))
            .build();
    // The request's own limit ends with the headers of the answer; this one with its last byte.
    CompletableFuture<HttpResponse<Void>> answer =
        client.sendAsync(request, HttpResponse.BodyHandlers.discarding());
    try {
      int status = answer.get(LONGEST.toMillis(), TimeUnit.MILLISECONDS).statusCode();
      return status >= SUCCESS_FROM && status < SUCCESS_BELOW
          ? Optional.empty()
          : Optional.of("answered " + status);
    } catch (TimeoutException e) {
      return Optional.of("no whole answer within " + LONGEST.toSeconds() + " s");
    } catch (ExecutionException e) {
      return Optional.of(e.getCause().toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of("interrupted");
    } finally {
      boolean unused = answer.cancel(true);
    }
  }
}
