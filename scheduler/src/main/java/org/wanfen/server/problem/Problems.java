package org.wanfen.server.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatusCode;
import org.wanfen.fund.failure.WanfenException;
import tools.jackson.databind.json.JsonMapper;

/** Writes problem details where no controller does. */
public final class Problems {

  private Problems() {}

  /** Answers a request with what was refused. */
  public static void answer(
      HttpServletRequest request,
      HttpServletResponse response,
      HttpStatusCode status,
      WanfenException refusal)
      throws IOException {
    response.setStatus(status.value());
    response.setContentType(Problem.MEDIA_TYPE);
    response
        .getOutputStream()
        .write(JsonMapper.shared().writeValueAsBytes(Problem.of(refusal, status, request)));
  }
}
