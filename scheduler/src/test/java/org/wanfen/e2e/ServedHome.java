package org.wanfen.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;

/** A home that a process of its own serves on a port of its own. */
final class ServedHome implements AutoCloseable {

  private final ProgramProcess process;
  private final String address;
  private final String password;

  private ServedHome(ProgramProcess process, String address, String password) {
    this.process = process;
    this.address = address;
    this.password = password;
  }

  /** Serves a home, with these settings beside the port. */
  static ServedHome start(Path home, String settings) {
    try {
      Files.writeString(home.resolve("wanfen.yaml"), settings);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    ProgramProcess process = ProgramProcess.start("serve", "--home", home.toString());
    AtomicReference<String> address = new AtomicReference<>("");
    AtomicReference<String> password = new AtomicReference<>("");
    boolean ready =
        process.prints(
            line -> {
              if (line.startsWith("console")) {
                address.set(line.substring("console".length()).strip());
              }
              if (line.strip().startsWith("password")) {
                password.set(line.strip().substring("password".length()).strip());
              }
              return line.startsWith("log");
            });
    if (!ready) {
      throw new AssertionError("the server ended: " + process.end());
    }
    return new ServedHome(process, address.get(), password.get());
  }

  /** Where it is reached. */
  String address() {
    return address;
  }

  /** The first administrator's password; empty if there was somebody. */
  String password() {
    return password;
  }

  ProgramProcess process() {
    return process;
  }

  /** Ends it as a service manager does. */
  @Override
  public void close() {
    process.terminate();
    ProgramProcess.Ended unused = process.end();
  }
}
