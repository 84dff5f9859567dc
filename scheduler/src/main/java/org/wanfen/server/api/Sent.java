package org.wanfen.server.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.wanfen.settlement.files.FileFaults;

/** A file as an answer: to be kept, not to be shown by a browser. */
final class Sent {

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html;charset=UTF-8",
          "csv", "text/csv;charset=UTF-8",
          "json", "application/json",
          "pdf", "application/pdf",
          "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private Sent() {}

  /**
   * Sends a file; whatever is refused is refused before the first byte.
   *
   * @param name its name
   * @param content writes it
   */
  static void file(HttpServletResponse response, String name, Consumer<OutputStream> content) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    try (OutputStream out = new LateStart(response, name, ending)) {
      content.accept(out);
    } catch (IOException e) {
      throw FileFaults.of("sending", name, e);
    }
  }

  /** Sets the headers with the first byte, so that a refusal before it can still be told. */
  private static final class LateStart extends OutputStream {
    private final HttpServletResponse response;
    private final String name;
    private final String ending;
    private boolean started;

    LateStart(HttpServletResponse response, String name, String ending) {
      this.response = response;
      this.name = name;
      this.ending = ending;
    }

    @Override
    public void write(int octet) throws IOException {
      write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      if (!started) {
        started = true;
        response.setContentType(TYPES.getOrDefault(ending, "application/octet-stream"));
        response.setHeader(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString());
      }
      response.getOutputStream().write(bytes, offset, length);
    }
  }
}
