package org.wanfen.cli.command;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;
import picocli.CommandLine.Option;

/** Which home is meant. */
final class HomeOption {

  static final String VARIABLE = "WANFEN_HOME";

  @Option(
      names = "--home",
      paramLabel = "DIR",
      description = "The home: the folder with the funds. WANFEN_HOME may name it instead.")
  private Optional<Path> home = Optional.empty();

  /**
   * The folder that was named.
   *
   * @throws WanfenException NO_SUCH_HOME if none was
   */
  Path folder(Map<String, String> environment) {
    return home.or(
            () ->
                Optional.ofNullable(environment.get(VARIABLE))
                    .filter(text -> !text.isBlank())
                    .map(Path::of))
        .orElseThrow(
            () ->
                new WanfenException(
                    ErrorCode.NO_SUCH_HOME,
                    "No home is named",
                    "Nothing was changed.",
                    "Name it with --home DIR, or set " + VARIABLE + "."));
  }
}
