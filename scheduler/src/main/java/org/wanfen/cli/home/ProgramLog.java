package org.wanfen.cli.home;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LoggerContext;
import org.wanfen.batch.home.Home;

/**
 * Where everything goes that is not for the terminal.
 *
 * <p>Until a home is known, nothing is logged. Then the log is {@code wanfen.log} in its {@code
 * logs} folder, and whatever a library prints by itself goes to {@code stray.log} beside it.
 */
public final class ProgramLog {

  /** The system properties that log4j2.xml looks at. */
  private static final String FOLDER_PROPERTY = "wanfen.log.folder";

  private static final String FORMAT_PROPERTY = "wanfen.log.format";
  private static final String LEVEL_PROPERTY = "wanfen.log.level";
  private static final String FILE = "wanfen.log";

  private Path folder;

  private ProgramLog() {}

  /** A log that is not written anywhere yet. */
  public static ProgramLog silent() {
    return new ProgramLog();
  }

  /**
   * From now on logs to the home's folder, in the format that its settings ask for, and takes
   * standard output and error away from libraries.
   */
  public void turnTo(Home home) {
    Path logs = home.logs();
    folder = logs;
    System.setProperty(FORMAT_PROPERTY, home.settings().logFormat());
    System.setProperty(FOLDER_PROPERTY, logs.toString());
    if (System.getProperty(LEVEL_PROPERTY) == null) {
      System.setProperty(LEVEL_PROPERTY, "info");
    }
    ((LoggerContext) LogManager.getContext(false)).reconfigure();
    // Its handlers print to the terminal; Spring leads its records into our log.
    java.util.logging.LogManager.getLogManager().reset();
    PrintStream stray =
        new PrintStream(new LateFile(logs.resolve("stray.log")), true, StandardCharsets.UTF_8);
    System.setOut(stray);
    System.setErr(stray);
  }

  /**
   * Writes down a failure with all its causes: to the log of the home, or to a file of its own
   * where there is no home (any more).
   *
   * @return the file for the person who has to look into it; empty if none could be written
   */
  public Optional<Path> record(Throwable failure) {
    if (folder != null && Files.isWritable(folder)) {
      LogManager.getLogger(ProgramLog.class).error("the command ends with a failure", failure);
      return Optional.of(folder.resolve(FILE));
    }
    try {
      Path file = Files.createTempFile("wanfen-", ".log");
      try (var writer = new PrintWriter(Files.newBufferedWriter(file))) {
        failure.printStackTrace(writer);
      }
      return Optional.of(file);
    } catch (IOException e) {
      // The failure itself is still told; a disk without room must not hide it.
      return Optional.empty();
    }
  }

  /** A file that is made when something is written to it. */
  private static final class LateFile extends OutputStream {
    private final Path file;
    private OutputStream open;

    LateFile(Path file) {
      this.file = file;
    }

    @Override
    public synchronized void write(int octet) throws IOException {
      write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
      if (open == null) {
        open =
            Files.newOutputStream(
                file,
                java.nio.file.StandardOpenOption.CREATE,
                java.nio.file.StandardOpenOption.APPEND);
      }
      open.write(bytes, offset, length);
    }
  }
}
