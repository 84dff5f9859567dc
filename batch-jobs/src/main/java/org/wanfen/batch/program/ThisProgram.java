package org.wanfen.batch.program;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.wanfen.batch.certificate.ProgramIdentity;
import org.wanfen.fund.money.Fen;
import org.wanfen.settlement.files.FileFaults;
import org.wanfen.settlement.plane.DataPlane;

/**
 * Which program this process runs: by the digests of the files that its parts were loaded from, for
 * a version says only what somebody called it.
 */
final class ThisProgram {

  private static final Map<String, Class<?>> PARTS =
      Map.of(
          "fund-model", Fen.class,
          "spark-settlement", DataPlane.class,
          "batch-jobs", ThisProgram.class);
  private static final String UNPACKAGED = "unpackaged";

  private ThisProgram() {}

  static ProgramIdentity identity() {
    Map<String, String> build = new TreeMap<>();
    PARTS.forEach((name, type) -> build.put(name, digest(type)));
    return new ProgramIdentity(
        Optional.ofNullable(ThisProgram.class.getPackage().getImplementationVersion())
            .orElse(UNPACKAGED),
        build,
        System.getProperty("java.vm.name") + " " + Runtime.version());
  }

  private static String digest(Class<?> type) {
    URL location = type.getProtectionDomain().getCodeSource().getLocation();
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      for (URI file : files(location)) {
        try (InputStream in = file.toURL().openStream()) {
          in.transferTo(new Digesting(sha256));
        }
      }
      return HexFormat.of().formatHex(sha256.digest());
    } catch (IOException | URISyntaxException | NoSuchAlgorithmException e) {
      throw FileFaults.of("reading the program,", location.toString(), e);
    }
  }

  /** A jar, or all classes of a folder as a build leaves them. */
  private static List<URI> files(URL location) throws IOException, URISyntaxException {
    if (!location.getProtocol().equals("file") || !Files.isDirectory(Path.of(location.toURI()))) {
      return List.of(location.toURI());
    }
    try (Stream<Path> all = Files.walk(Path.of(location.toURI()))) {
      return all.filter(Files::isRegularFile).sorted().map(Path::toUri).toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Takes what is written to it to a digest. */
  private static final class Digesting extends java.io.OutputStream {
    private final MessageDigest digest;

    Digesting(MessageDigest digest) {
      this.digest = digest;
    }

    @Override
    public void write(int octet) {
      digest.update((byte) octet);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      digest.update(bytes, offset, length);
    }
  }
}
