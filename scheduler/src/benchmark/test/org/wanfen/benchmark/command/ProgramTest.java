package org.wanfen.benchmark.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramTest {

  @TempDir private Path folder;

  @Test
  void givesTheCommandItsWordsAndVariablesAndKeepsWhatItSays() throws IOException {
    Program program = program("echo \"$1 $2 $SOMETHING\"; echo to err >&2");
    ProcessFigures figures = program.run("night", "run");
    assertThat(folder.resolve("log")).hasContent("night run set\nto err");
    assertThat(figures.took()).isPositive();
  }

  @Test
  void aCommandThatFailsIsToldWithWhereToLook() throws IOException {
    Program program = program("echo no; exit 3");
    assertThatThrownBy(() -> program.run("open"))
        .isInstanceOf(CommandFailedException.class)
        .hasMessageContaining("open ended with 3")
        .hasMessageContaining(folder.resolve("log").toString());
  }

  private Program program(String body) throws IOException {
    Path script = folder.resolve("script");
    Files.writeString(script, "#!/bin/sh\n" + body + "\n");
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    return new Program(script, folder.resolve("log"), Map.of("SOMETHING", "set"));
  }
}
