package org.wanfen.server.api;

import jakarta.servlet.http.HttpServletRequest;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.server.problem.Problem;

/** Tells programs what was refused or failed, as problem details. */
@RestControllerAdvice(basePackageClasses = ApiRefusals.class)
class ApiRefusals {

  private static final Logger LOG = LogManager.getLogger(ApiRefusals.class);
  private static final String SEE = "See /api/v1/openapi for what may be asked, and how.";

  @ExceptionHandler
  ResponseEntity<Problem> refused(WanfenException refusal, HttpServletRequest request) {
    return answer(Problem.of(refusal, request));
  }

  @ExceptionHandler
  ResponseEntity<Problem> wrongValue(
      MethodArgumentTypeMismatchException wrong, HttpServletRequest request) {
    String what = wrong.getName() + " cannot be '" + wrong.getValue() + "'";
    return answer(Problem.of(usage(what), request));
  }

  @ExceptionHandler
  ResponseEntity<Problem> unreadable(
      HttpMessageNotReadableException wrong, HttpServletRequest request) {
    return answer(Problem.of(usage("The request's body is not what the action takes"), request));
  }

  /** What Spring refuses by itself has a status; all else is a fault of ours, for the log. */
  @ExceptionHandler
  ResponseEntity<Problem> any(Exception failure, HttpServletRequest request) {
    WanfenException known = WanfenException.within(failure);
    if (known != null) {
      return refused(known, request);
    }
    if (failure instanceof ErrorResponse told) {
      HttpStatusCode status = told.getStatusCode();
      return answer(Problem.of(usage(String.valueOf(failure.getMessage())), status, request));
    }
    LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
    WanfenException fault =
        new WanfenException(
            ErrorCode.MACHINE_FAULT,
            "The server failed unexpectedly: " + failure.getClass().getSimpleName(),
            "What was published before is untouched.",
            "See the server's log; then look at what the request was about.");
    return answer(Problem.of(fault, HttpStatus.INTERNAL_SERVER_ERROR, request));
  }

  private static WanfenException usage(String what) {
    return new WanfenException(ErrorCode.WRONG_USAGE, what, "Nothing was changed.", SEE);
  }

  private static ResponseEntity<Problem> answer(Problem problem) {
    return ResponseEntity.status(problem.status())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }
}
