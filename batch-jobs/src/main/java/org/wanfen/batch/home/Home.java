package org.wanfen.batch.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.settlement.files.FileFaults;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A home: the local folder that holds the funds of one installation.
 *
 * <p>In it: {@code home.json} (the version of its layout, and the folder that it was made in, by
 * which database and register name their files), {@code wanfen.yaml} (optional settings), {@code
 * db/}, {@code warehouse/}, {@code inputs/}, {@code nights/}, {@code logs/}, {@code control/},
 * {@code metrics/} and {@code scratch/}. Settings may put all but logs and control elsewhere.
 */
public final class Home {

  /** The version of the layout that this program makes and understands. */
  public static final int VERSION = 1;

  private static final String MARK = "home.json";
  private static final String SETTINGS = "wanfen.yaml";
  private static final List<String> FOLDERS =
      List.of("db", "warehouse", "inputs", "nights", "logs", "control", "metrics", "scratch");

  private static final Set<PosixFilePermission> OWNER_ALONE =
      PosixFilePermissions.fromString("rwx------");

  private final Path folder;
  private final HomeSettings settings;

  private Home(Path folder, HomeSettings settings) {
    this.folder = folder;
    this.settings = settings;
  }

  /**
   * The home in a folder.
   *
   * @throws WanfenException NO_SUCH_HOME, HOME_VERSION, HOME_MOVED or SETTINGS_INVALID
   */
  public static Home at(Path folder) {
    Path absolute = Objects.requireNonNull(folder, "folder").toAbsolutePath().normalize();
    Path mark = absolute.resolve(MARK);
    if (!Files.isRegularFile(mark)) {
      throw new WanfenException(
          ErrorCode.NO_SUCH_HOME,
          "There is no home in " + absolute + ": it has no " + MARK,
          "Nothing was changed.",
          "Name another folder with --home or WANFEN_HOME, or make a home with: wanfen open DATASET"
              + " --home "
              + absolute);
    }
    JsonNode said = read(mark);
    int version = said.path("version").asInt(0);
    if (version != VERSION) {
      throw new WanfenException(
          ErrorCode.HOME_VERSION,
          "The home in "
              + absolute
              + " is of version "
              + version
              + ", this program is for version "
              + VERSION,
          "Nothing was changed.",
          "Use the program that the home was made with.");
    }
    requireInItsPlace(absolute, said.path("folder").asString(""));
    return new Home(absolute, settings(absolute));
  }

  /**
   * The home in a folder, made if there is none yet, for its owner alone. Asked again after it was
   * cut short, it finishes.
   *
   * @throws WanfenException as {@link #at}; WRONG_USAGE if the folder holds other things
   */
  public static Home createAt(Path folder) {
    Path absolute = folder.toAbsolutePath().normalize();
    try {
      if (!Files.isRegularFile(absolute.resolve(MARK))) {
        create(absolute);
      }
    } catch (IOException e) {
      throw FileFaults.of("making a home in", absolute.toString(), e);
    }
    return at(absolute);
  }

  private static void create(Path folder) throws IOException {
    createFolder(folder);
    try (var entries = Files.list(folder)) {
      var strangers =
          entries
              .map(entry -> entry.getFileName().toString())
              .filter(name -> !FOLDERS.contains(name) && !name.startsWith(MARK))
              .filter(name -> !name.equals(SETTINGS))
              .toList();
      if (!strangers.isEmpty()) {
        throw new WanfenException(
            ErrorCode.WRONG_USAGE,
            "The folder " + folder + " is no home and not empty: it holds " + strangers.get(0),
            "Nothing was changed.",
            "Name an empty folder, or one that does not exist yet.");
      }
    }
    for (String name : FOLDERS) {
      createFolder(folder.resolve(name));
    }
    AtomicFile.write(
        folder.resolve(MARK),
        JsonMapper.shared()
            .writeValueAsBytes(
                new TreeMap<>(Map.of("version", VERSION, "folder", folder.toString()))));
  }

  /** What people hold is in it, and what they are let in with: nobody else's to look at. */
  private static void createFolder(Path folder) throws IOException {
    Files.createDirectories(folder);
    var permissions = Files.getFileAttributeView(folder, PosixFileAttributeView.class);
    if (permissions != null) {
      permissions.setPermissions(OWNER_ALONE);
    }
  }

  private static JsonNode read(Path mark) {
    try {
      return JsonMapper.shared().readTree(Files.readAllBytes(mark));
    } catch (IOException | JacksonException e) {
      throw FileFaults.of("reading", mark.toString(), e);
    }
  }

  /** A copy elsewhere would read, and change, the files of the one that it was copied from. */
  private static void requireInItsPlace(Path folder, String made) {
    if (made.isEmpty() || folder.equals(Path.of(made)) || isSame(folder, Path.of(made))) {
      return;
    }
    throw new WanfenException(
        ErrorCode.HOME_MOVED,
        "The home in "
            + folder
            + " was made in "
            + made
            + ", and its database and register name their files there",
        "Nothing was changed, here or there.",
        "Move it back, restore it there, or mount it there (on another machine, or in a container).");
  }

  private static boolean isSame(Path one, Path other) {
    try {
      return Files.exists(other) && Files.isSameFile(one, other);
    } catch (IOException e) {
      throw FileFaults.of("comparing with", other.toString(), e);
    }
  }

  private static HomeSettings settings(Path folder) {
    Path file = folder.resolve(SETTINGS);
    return Files.exists(file)
        ? HomeSettings.read(file, System.getenv())
        : HomeSettings.defaults(System.getenv());
  }

  /** The folder, absolute. */
  public Path folder() {
    return folder;
  }

  /** What wanfen.yaml says, or its defaults. */
  public HomeSettings settings() {
    return settings;
  }

  /** Where the database file lies when no other database is set. */
  public Path database() {
    return folder.resolve("db").resolve("wanfen");
  }

  /** The JDBC URL of the database, with limits of the time that it may keep one waiting. */
  public String databaseUrl() {
    return settings
        .database()
        .url()
        .map(DatabaseUrl::withLimits)
        .orElseGet(
            () ->
                "jdbc:h2:file:"
                    + database()
                    // Batch has to write the end of a step after the shutdown began; names in lower
                    // case are what Iceberg's catalog looks for; and what is committed must be in
                    // the file when the commit returns, for the process may be killed then.
                    + ";DB_CLOSE_ON_EXIT=FALSE;DATABASE_TO_LOWER=TRUE;WRITE_DELAY=0");
  }

  /** Where the registers lie: a local path or a URI. */
  public String warehouse() {
    return settings.warehouse().orElseGet(() -> folder.resolve("warehouse").toString());
  }

  /** Where the inputs of every attempt are kept: a local path or a URI. */
  public String inputs() {
    return settings.inputs().orElseGet(() -> folder.resolve("inputs").toString());
  }

  /** Where every attempt writes its results: a local path or a URI. */
  public String results() {
    return settings.results().orElseGet(() -> folder.resolve("nights").toString());
  }

  /** Where the log goes. */
  public Path logs() {
    return folder.resolve("logs");
  }

  /** Where figures for monitoring go. */
  public MetricsFolder metrics() {
    return new MetricsFolder(
        settings.metrics().map(folder::resolve).orElseGet(() -> folder.resolve("metrics")));
  }

  /** Where requests to stop a night are left. */
  public ControlFolder control() {
    return new ControlFolder(folder.resolve("control"));
  }

  /** The folder, as {@link #at} finds it. */
  @Override
  public String toString() {
    return folder.toString();
  }
}
