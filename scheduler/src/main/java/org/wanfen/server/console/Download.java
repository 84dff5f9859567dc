package org.wanfen.server.console;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.wanfen.settlement.files.FileFaults;

/**
 * A file as an answer.
 *
 * @param name the name under which people keep it
 * @param view whether a browser shows it rather than keeps it; only pages are shown
 */
record Download(String name, boolean view) {

  /**
   * What a page made for others may do: look as it is made to look, and nothing else. It has its
   * styles in itself, and runs as a stranger to this server.
   */
  static final String POLICY =
      "sandbox allow-downloads; default-src 'none'; style-src 'unsafe-inline'; img-src data:;"
          + " font-src data:; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

  private static final String PAGE = "html";

  private static final Map<String, String> TYPES =
      Map.of(
          PAGE,
          "text/html;charset=UTF-8",
          "csv",
          "text/csv;charset=UTF-8",
          "json",
          MediaType.APPLICATION_JSON_VALUE,
          "pdf",
          MediaType.APPLICATION_PDF_VALUE,
          "xlsx",
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  /**
   * Answers with it.
   *
   * @param content writes it; refuses before the first byte
   */
  void send(HttpServletResponse response, Consumer<OutputStream> content) {
    String ending = name.substring(name.lastIndexOf('.') + 1);
    boolean shown = view && ending.equals(PAGE);
    ContentDisposition.Builder disposition =
        shown ? ContentDisposition.inline() : ContentDisposition.attachment();
    OutputStream late =
        new HeadFirst(
            response,
            () -> {
              response.setContentType(
                  TYPES.getOrDefault(ending, MediaType.APPLICATION_OCTET_STREAM_VALUE));
              response.setHeader(
                  HttpHeaders.CONTENT_DISPOSITION, disposition.filename(name).build().toString());
              response.setHeader("Content-Security-Policy", POLICY);
            });
    content.accept(late);
    try {
      late.flush();
    } catch (IOException e) {
      throw FileFaults.of("sending", name, e);
    }
  }

  /** Sets the head of the answer when there is a body: a refusal before it is a page. */
  private static final class HeadFirst extends OutputStream {
    private final HttpServletResponse response;
    private final Runnable head;
    private OutputStream body;

    HeadFirst(HttpServletResponse response, Runnable head) {
      this.response = response;
      this.head = head;
    }

    private OutputStream body() throws IOException {
      if (body == null) {
        head.run();
        body = response.getOutputStream();
      }
      return body;
    }

    @Override
    public void write(int octet) throws IOException {
      body().write(octet);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      body().write(bytes, offset, length);
    }

    @Override
    public void flush() throws IOException {
      body().flush();
    }
  }
}
