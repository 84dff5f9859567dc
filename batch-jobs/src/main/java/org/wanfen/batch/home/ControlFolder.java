package org.wanfen.batch.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.settlement.files.FileFaults;
import org.wanfen.settlement.files.FileNames;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a process that may not open the database leaves the request to stop a night.
 *
 * <p>A night at work is marked by {@code running-<fund>-<yyyymmdd>}; the request is {@code
 * stop-<fund>-<yyyymmdd>.json} beside it.
 */
public final class ControlFolder {

  private static final Pattern RUNNING = Pattern.compile("running-([A-Za-z0-9]+)-([0-9]{8})");

  private final Path folder;

  ControlFolder(Path folder) {
    this.folder = Objects.requireNonNull(folder, "folder");
  }

  /**
   * Leaves the request to stop a night that another process has at work.
   *
   * @param fund the fund's code; empty: the only fund that has this night at work
   * @return the fund's code
   * @throws WanfenException NO_SUCH_NIGHT if no such night is at work, NO_SUCH_FUND if several are
   */
  public String requestStop(Optional<String> fund, LocalDate date, StopRequest request) {
    List<String> atWork =
        atWork(date).stream().filter(code -> fund.isEmpty() || fund.get().equals(code)).toList();
    if (atWork.size() != 1) {
      throw atWork.isEmpty()
          ? new WanfenException(
              ErrorCode.NO_SUCH_NIGHT,
              "No night of " + date + " is at work in this home",
              "Nothing was changed.",
              "See which are, with: wanfen night list")
          : new WanfenException(
              ErrorCode.NO_SUCH_FUND,
              "Several funds have the night of " + date + " at work: " + String.join(", ", atWork),
              "Nothing was changed.",
              "Choose one with --fund.");
    }
    write(stopFile(atWork.get(0), date), JsonMapper.shared().writeValueAsBytes(request));
    return atWork.get(0);
  }

  /** The request to stop a night, if there is one. */
  public Optional<StopRequest> stopRequested(String fund, LocalDate date) {
    Path file = stopFile(fund, date);
    try {
      return Files.exists(file)
          ? Optional.of(JsonMapper.shared().readValue(Files.readAllBytes(file), StopRequest.class))
          : Optional.empty();
    } catch (IOException | JacksonException e) {
      throw FileFaults.of("reading", file.toString(), e);
    }
  }

  /** Marks a night as at work, and forgets older requests to stop it. */
  public void begin(String fund, LocalDate date) {
    delete(stopFile(fund, date));
    write(runningFile(fund, date), new byte[0]);
  }

  /** The night is not at work any more. */
  public void end(String fund, LocalDate date) {
    delete(stopFile(fund, date));
    delete(runningFile(fund, date));
  }

  private List<String> atWork(LocalDate date) {
    List<String> funds = new ArrayList<>();
    try (var files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        Matcher running = RUNNING.matcher(file.getFileName().toString());
        if (running.matches() && running.group(2).equals(FileNames.ofDay(date))) {
          funds.add(running.group(1));
        }
      }
    } catch (IOException e) {
      throw FileFaults.of("listing", folder.toString(), e);
    }
    funds.sort(null);
    return funds;
  }

  private Path stopFile(String fund, LocalDate date) {
    return folder.resolve("stop-" + fund + "-" + FileNames.ofDay(date) + ".json");
  }

  private Path runningFile(String fund, LocalDate date) {
    return folder.resolve("running-" + fund + "-" + FileNames.ofDay(date));
  }

  private static void write(Path file, byte[] bytes) {
    try {
      AtomicFile.write(file, bytes);
    } catch (IOException e) {
      throw FileFaults.of("writing", file.toString(), e);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw FileFaults.of("deleting", file.toString(), e);
    }
  }
}
