package org.wanfen.server.console;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.server.console.PageFrame.Frame;
import org.wanfen.server.problem.Problem;

/** Shows a refusal as a page: what happened, what is safe, what to do next. */
@ControllerAdvice(basePackageClasses = PageRefusals.class)
class PageRefusals {

  private static final Pattern NIGHT =
      Pattern.compile("^/nights/[^/]+/[0-9]{4}-[0-9]{2}-[0-9]{2}(?=/)");

  private final PageFrame frame;

  PageRefusals(PageFrame frame) {
    this.frame = frame;
  }

  @ExceptionHandler
  ModelAndView refused(
      WanfenException refusal, HttpServletRequest request, Principal principal, Locale locale) {
    String back = back(request.getRequestURI());
    Frame around = frame.frame(request, principal, locale);
    ModelAndView page = new ModelAndView("refusal", Map.of("refusal", refusal, "back", back));
    page.addObject(
        "frame",
        request.getMethod().equals("POST") ? around.at(back.isEmpty() ? "/" : back) : around);
    page.addObject("show", frame.show());
    page.setStatus(Problem.status(refusal.code()));
    return page;
  }

  /** A value that is none of its kind: the page says which. */
  @ExceptionHandler
  ModelAndView wrongValue(
      MethodArgumentTypeMismatchException wrong,
      HttpServletRequest request,
      Principal principal,
      Locale locale) {
    String what = "'" + wrong.getValue() + "' cannot be the " + wrong.getName();
    return refused(usage(what), request, principal, locale);
  }

  @ExceptionHandler
  ModelAndView missingValue(
      MissingServletRequestParameterException missing,
      HttpServletRequest request,
      Principal principal,
      Locale locale) {
    String what = "No " + missing.getParameterName() + " is given";
    return refused(usage(what), request, principal, locale);
  }

  private static WanfenException usage(String what) {
    return new WanfenException(
        ErrorCode.WRONG_USAGE, what, "Nothing was changed.", "Correct it and ask again.");
  }

  /** The page of the night that an action was about; empty if it was about none. */
  private static String back(String path) {
    Matcher night = NIGHT.matcher(path);
    return night.find() ? night.group() : "";
  }
}
