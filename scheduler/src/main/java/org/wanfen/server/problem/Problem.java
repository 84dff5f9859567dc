package org.wanfen.server.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.Outcome;
import org.wanfen.fund.failure.WanfenException;

/**
 * Problem details (RFC 9457).
 *
 * @param type names the kind of problem
 * @param title the same in words
 * @param status the status of the answer
 * @param detail what happened
 * @param instance the address that was asked
 * @param code the stable code
 * @param number its number
 * @param what what happened
 * @param safe what is safe
 * @param next what to do next
 * @param fund the fund that was asked about
 * @param date the business date that was asked about
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(description = "Problem details (RFC 9457) of what was refused or failed.")
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    String instance,
    String code,
    int number,
    String what,
    String safe,
    String next,
    Optional<String> fund,
    Optional<String> date) {

  /** The media type of problem details. */
  public static final String MEDIA_TYPE = "application/problem+json";

  /** What was refused or failed, with the status that its code means. */
  public static Problem of(WanfenException refusal, HttpServletRequest request) {
    return of(refusal, status(refusal.code()), request);
  }

  /** The same, with another status. */
  public static Problem of(
      WanfenException refusal, HttpStatusCode status, HttpServletRequest request) {
    String what = String.valueOf(refusal.getMessage());
    String address = address(request);
    NamedNight night = NamedNight.of(address);
    return new Problem(
        "urn:wanfen:problem:" + refusal.code().name(),
        title(refusal.code()),
        status.value(),
        what,
        address,
        refusal.code().name(),
        refusal.code().number(),
        what,
        refusal.safe(),
        refusal.next(),
        night.fund(),
        night.date());
  }

  /** What was asked for, also where the answer is given on behalf of it. */
  private static String address(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
        ? asked
        : request.getRequestURI();
  }

  /** The status of an answer that tells of such a code. */
  public static HttpStatus status(ErrorCode code) {
    return switch (code) {
      case WRONG_USAGE -> HttpStatus.BAD_REQUEST;
      case NOT_ALLOWED -> HttpStatus.FORBIDDEN;
      case KEY_USED_BEFORE -> HttpStatus.UNPROCESSABLE_CONTENT;
      case SERVER_BUSY -> HttpStatus.SERVICE_UNAVAILABLE;
      default -> status(code.outcome());
    };
  }

  private static HttpStatus status(Outcome outcome) {
    return switch (outcome) {
      case DONE -> HttpStatus.OK;
      case USAGE -> HttpStatus.NOT_FOUND;
      case REFUSED -> HttpStatus.UNPROCESSABLE_CONTENT;
      case HELD, BUSY -> HttpStatus.CONFLICT;
      case FAILED -> HttpStatus.INTERNAL_SERVER_ERROR;
    };
  }

  private static String title(ErrorCode code) {
    String words = code.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
