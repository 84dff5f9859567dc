package org.wanfen.server.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.wanfen.batch.lease.Pause;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.server.api.RequestRecords.Answer;
import org.wanfen.server.api.RequestRecords.Earlier;
import org.wanfen.server.api.RequestRecords.Name;
import org.wanfen.server.people.People;
import org.wanfen.server.problem.Problems;

/**
 * Has every action done once, however often it is asked for under one key: whoever asks again gets
 * the answer that the first one got, also after a restart, and while the first is under way waits
 * for it. One that was cut off is not done again; what came of it has to be looked up.
 */
final class OnceOnly extends OncePerRequestFilter {

  static final String KEY = "Idempotency-Key";

  /** Says of an answer that it was given before. */
  static final String REPLAYED = "Idempotency-Replayed";

  private static final String KEY_PATTERN = "[!-~]{1,200}";
  private static final int MOST_BYTES = 1 << 20;
  private static final int MOST_WAITS = 100;
  private static final Duration WAIT = Duration.ofMillis(200);

  private final RequestRecords records;
  private final Pause pause;

  OnceOnly(RequestRecords records, Pause pause) {
    this.records = records;
    this.pause = pause;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getMethod().equals(HttpMethod.POST.name())
        || request.getUserPrincipal() == null;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain rest)
      throws ServletException, IOException {
    String key = request.getHeader(KEY);
    if (key == null || !key.matches(KEY_PATTERN)) {
      Problems.answer(request, response, HttpStatus.BAD_REQUEST, noKey());
      return;
    }
    byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
    if (body.length > MOST_BYTES) {
      Problems.answer(request, response, HttpStatus.CONTENT_TOO_LARGE, tooLong());
      return;
    }
    Name name = new Name(People.key(request.getUserPrincipal().getName()), key);
    String sha256 = sha256(request, body);
    Optional<Earlier> earlier = records.begin(name, sha256);
    if (earlier.isEmpty()) {
      first(name, new ReadRequest(request, body), response, rest);
    } else if (!earlier.get().sha256().equals(sha256)) {
      Problems.answer(request, response, HttpStatus.UNPROCESSABLE_CONTENT, otherRequest(key));
    } else {
      again(name, earlier.get(), request, response);
    }
  }

  private void first(
      Name name, HttpServletRequest request, HttpServletResponse response, FilterChain rest)
      throws ServletException, IOException {
    ContentCachingResponseWrapper kept = new ContentCachingResponseWrapper(response);
    rest.doFilter(request, kept);
    records.answered(
        name,
        new Answer(
            kept.getStatus(),
            Optional.ofNullable(kept.getContentType()),
            Optional.ofNullable(kept.getHeader(HttpHeaders.LOCATION)),
            new String(kept.getContentAsByteArray(), StandardCharsets.UTF_8)));
    kept.copyBodyToResponse();
  }

  private void again(
      Name name, Earlier earlier, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<Answer> answer = earlier.answer();
    for (int wait = 0; answer.isEmpty() && wait < MOST_WAITS; wait++) {
      if (!pause()) {
        break;
      }
      answer = records.find(name).flatMap(Earlier::answer);
    }
    if (answer.isEmpty()) {
      Problems.answer(request, response, HttpStatus.CONFLICT, underWay(name.key()));
      return;
    }
    response.setStatus(answer.get().status());
    response.setHeader(REPLAYED, "true");
    answer.get().contentType().ifPresent(response::setContentType);
    answer.get().location().ifPresent(to -> response.setHeader(HttpHeaders.LOCATION, to));
    response.getOutputStream().write(answer.get().body().getBytes(StandardCharsets.UTF_8));
  }

  private boolean pause() {
    try {
      pause.forAbout(WAIT);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static String sha256(HttpServletRequest request, byte[] body) {
    String query = request.getQueryString() == null ? "" : request.getQueryString();
    String head = request.getMethod() + "\n" + request.getRequestURI() + "\n" + query + "\n";
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(head.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest(body));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static WanfenException noKey() {
    return new WanfenException(
        ErrorCode.WRONG_USAGE,
        "The request has no header " + KEY + " of 1 to 200 visible ASCII characters",
        "Nothing was changed.",
        "Send one that is new for every action, for example a UUID, and the same one when the"
            + " action is asked for again.");
  }

  private static WanfenException tooLong() {
    return new WanfenException(
        ErrorCode.WRONG_USAGE,
        "The request's body is longer than " + MOST_BYTES + " bytes",
        "Nothing was changed.",
        "See /api/v1/openapi for what an action takes.");
  }

  private static WanfenException otherRequest(String key) {
    return new WanfenException(
        ErrorCode.KEY_USED_BEFORE,
        "The key " + key + " was given to another request before",
        "Nothing was changed.",
        "Send another key with another request.");
  }

  private static WanfenException underWay(String key) {
    return new WanfenException(
        ErrorCode.REQUEST_UNDER_WAY,
        "The request with the key " + key + " is under way, or was cut off before it was answered",
        "It is not done a second time.",
        "Look at what it was about; if it was not done, ask for it with another key.");
  }
}
