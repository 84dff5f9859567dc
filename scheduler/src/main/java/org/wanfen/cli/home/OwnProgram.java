package org.wanfen.cli.home;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wanfen.server.datasets.ReplayProgram;

/** This program once more, in a process of its own. */
public final class OwnProgram implements ReplayProgram {

  private static final String HEAP = "-Xmx";

  /** A replay is of samples. */
  private static final String HEAP_OF_REPLAY = HEAP + "1g";

  private final String mainClass;

  /**
   * This program.
   *
   * @param mainClass the class that it is started with
   */
  public OwnProgram(String mainClass) {
    this.mainClass = mainClass;
  }

  @Override
  public Process start(String dataset, Optional<Integer> nights, String by) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(OwnProgram::isOfEveryProcess)
        .forEach(command::add);
    command.add(HEAP_OF_REPLAY);
    command.addAll(classes());
    command.add("replay");
    nights.ifPresent(most -> command.add("--nights=" + most));
    command.add("--by=" + by);
    command.add("--");
    command.add(dataset);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    // Nothing of this home, and no secret of it.
    builder.environment().keySet().removeIf(name -> name.startsWith("WANFEN_"));
    Process process = builder.start();
    process.getOutputStream().close();
    return process;
  }

  /** A terminal, a debugger's port or an agent belong to this process. */
  private static boolean isOfEveryProcess(String option) {
    return !option.startsWith(HEAP)
        && !option.startsWith("-agentlib")
        && !option.startsWith("-javaagent")
        && !option.startsWith("-Dwanfen.");
  }

  /** What the manifest of a jar opens is opened only if it is started as one. */
  private List<String> classes() {
    String path = System.getProperty("java.class.path");
    boolean jar = path.endsWith(".jar") && !path.contains(File.pathSeparator);
    return jar ? List.of("-jar", path) : List.of("-cp", path, mainClass);
  }
}
