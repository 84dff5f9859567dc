package org.wanfen.batch.fuzz;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.wanfen.batch.certificate.CertificateTarget;
import org.wanfen.batch.home.Home;
import org.wanfen.batch.home.HomeSettings;
import org.wanfen.batch.proof.ProofCheck;
import org.wanfen.fund.failure.WanfenException;

/** Reads files that are made to hurt, in a process that has little memory, and says what it met. */
public final class SmallHeap {

  private static final int DOCUMENT_BYTES = 16 << 20;

  /** What a reader of YAML takes at most, beside the limits of the file. */
  private static final int SETTINGS_CHARACTERS = 3 << 20;

  private static final String CERTIFICATE = "{\"format\":\"wanfen-certificate-1\",\"inputs\":[";

  private final Path folder;
  private final String proof;

  private SmallHeap(Path folder, String proof) {
    this.folder = folder;
    this.proof = proof;
  }

  /**
   * Prints a line for each case: its name, a tab, what came of it.
   *
   * @param arguments a folder for files, and a good proof
   */
  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    new SmallHeap(Path.of(arguments[0]), Files.readString(Path.of(arguments[1])))
        .cases()
        .forEach(
            (name, reading) ->
                out.println(
                    name + "\t" + outcome(reading).replace(arguments[0] + File.separator, "")));
  }

  private Map<String, Supplier<Object>> cases() {
    Map<String, Supplier<Object>> cases = new LinkedHashMap<>();
    cases.put("a proof of zeros", () -> proof(filled("{\"row\":[", "0,", "0]}")));
    cases.put("a proof of objects", () -> proof(filled("{\"row\":[", "{},", "{}]}")));
    cases.put("a proof of brackets", () -> proof(filled("", "[", "")));
    cases.put("a proof of one number", () -> proof(filled("{\"cell\":", "9", "}")));
    cases.put("a proof of one text", () -> proof(filled("{\"format\":\"", "\\u0000", "\"}")));
    cases.put(
        "a proof of one key over and over",
        () -> proof(filled("{", "\"fund\":\"1\",", "\"fund\":\"1\"}")));
    cases.put("a proof of siblings", () -> proof(spread("\"path\": [[", "\"0\",")));
    cases.put("a proof whose certificate is of objects", () -> proof(inCertificate("{},", "{}")));
    cases.put("a proof whose certificate is of brackets", () -> proof(inCertificate("[", "")));
    cases.put("a certificate of objects", () -> certificate(filled(CERTIFICATE, "{},", "{}]}")));
    cases.put("a certificate of brackets", () -> certificate(filled(CERTIFICATE, "[", "")));
    cases.put("settings that are too long", () -> settings(filled("", "- a\n", "")));
    cases.put("settings of flow brackets", () -> settings("spark: ", "[", ""));
    cases.put("settings of flow values", () -> settings("spark: [", "0,", "0]"));
    cases.put("settings of short lines", () -> settings("", "- a\n", ""));
    cases.put("settings of one text", () -> settings("warehouse: \"", "\\0", "\""));
    cases.put("settings of keys", () -> settings(keys()));
    return cases;
  }

  private static Object proof(byte[] bytes) {
    return ProofCheck.of("proof.json", bytes);
  }

  private static Object certificate(byte[] bytes) {
    return CertificateTarget.takes(bytes);
  }

  private Object settings(String before, String over, String after) {
    return settings(filled(SETTINGS_CHARACTERS, before, over, after));
  }

  private Object settings(byte[] bytes) {
    try {
      Files.write(folder.resolve("wanfen.yaml"), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    HomeSettings unused = Home.createAt(folder).settings();
    return "settings";
  }

  /** The good proof with something put behind one of its words, over and over. */
  private byte[] spread(String behind, String over) {
    int at = proof.indexOf(behind) + behind.length();
    return filled(proof.substring(0, at), over, proof.substring(at));
  }

  /** The good proof with another certificate in it. */
  private byte[] inCertificate(String over, String last) {
    String key = "\"certificate\": \"";
    String escaped = CERTIFICATE.replace("\"", "\\\"");
    String head = proof.substring(0, proof.indexOf(key) + key.length()) + escaped;
    return filled(head, over, last + "]}\"}");
  }

  private static byte[] keys() {
    StringBuilder text = new StringBuilder("spark:\n");
    for (int i = 0; text.length() < SETTINGS_CHARACTERS - 20; i++) {
      text.append(" k").append(i).append(": 1\n");
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** A document of the greatest length that is read at all. */
  private static byte[] filled(String before, String over, String after) {
    return filled(DOCUMENT_BYTES, before, over, after);
  }

  private static byte[] filled(int length, String before, String over, String after) {
    byte[] bytes = new byte[length];
    byte[] part = over.getBytes(StandardCharsets.UTF_8);
    byte[] head = before.getBytes(StandardCharsets.UTF_8);
    byte[] tail = after.getBytes(StandardCharsets.UTF_8);
    System.arraycopy(head, 0, bytes, 0, head.length);
    int at = head.length;
    while (at + part.length <= bytes.length - tail.length) {
      System.arraycopy(part, 0, bytes, at, part.length);
      at += part.length;
    }
    System.arraycopy(tail, 0, bytes, at, tail.length);
    return Arrays.copyOf(bytes, at + tail.length);
  }

  private static String outcome(Supplier<Object> reading) {
    try {
      return "read: " + reading.get();
    } catch (WanfenException refusal) {
      return refusal.code().name() + ": " + refusal.getMessage();
    } catch (OutOfMemoryError | StackOverflowError | RuntimeException failure) {
      return "FAILED: " + failure;
    }
  }
}
