package org.wanfen.server.console;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.server.problem.Problems;
import org.wanfen.server.security.SecurityConfiguration;

/**
 * Answers what nobody else does: addresses that there are not, methods that they do not take, and
 * faults. People get a page, programs problem details.
 */
@Controller
class ErrorPages implements ErrorController {

  @RequestMapping("/error")
  String error(HttpServletRequest request, HttpServletResponse response, Model model)
      throws IOException {
    HttpStatusCode status = status(request);
    if (asked(request).startsWith(SecurityConfiguration.API + "/")) {
      Problems.answer(request, response, status, refusal(status));
      return null;
    }
    response.setStatus(status.value());
    model.addAttribute("kind", kind(status));
    return "error";
  }

  private static String kind(HttpStatusCode status) {
    if (status.value() == HttpStatus.NOT_FOUND.value()) {
      return "none";
    }
    return status.is4xxClientError() ? "wrong" : "failed";
  }

  /** Whoever asks for this very address asks for one that there is not. */
  private static HttpStatusCode status(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
        ? HttpStatusCode.valueOf(status)
        : HttpStatus.NOT_FOUND;
  }

  private static String asked(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
        ? asked
        : "";
  }

  private static WanfenException refusal(HttpStatusCode status) {
    if (status.is5xxServerError()) {
      return new WanfenException(
          ErrorCode.MACHINE_FAULT,
          "The server failed unexpectedly",
          "What was published before is untouched.",
          "See the server's log; then look at what the request was about.");
    }
    return new WanfenException(
        ErrorCode.WRONG_USAGE,
        switch (status.value()) {
          case 404 -> "There is no such address";
          case 405 -> "The address does not take this method";
          case 406 -> "The address has no answer of the media type that is accepted";
          case 413 -> "The request's body is too long";
          case 415 -> "The address does not take a body of this media type";
          default -> "The request cannot be understood";
        },
        "Nothing was changed.",
        "See /api/v1/openapi for what may be asked, and how.");
  }
}
