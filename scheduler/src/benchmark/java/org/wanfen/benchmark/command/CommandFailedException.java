package org.wanfen.benchmark.command;

import java.nio.file.Path;
import java.util.List;

/** A command did not end well. */
public final class CommandFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CommandFailedException(List<String> command, int exitStatus, Path log) {
    super(String.join(" ", command) + " ended with " + exitStatus + "; what it said is in " + log);
  }
}
