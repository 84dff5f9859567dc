package org.wanfen.cli.remote;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.regex.Pattern;
import org.wanfen.settlement.files.FileFaults;
import org.wanfen.settlement.files.FileStore;
import org.wanfen.settlement.files.Locations;
import org.wanfen.settlement.files.WholeFiles;

/** Files of a server, written where this machine's command was told to. */
final class FetchedFiles {

  /** A name and nothing that leads out of the folder. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]{0,199}");

  private final RemoteServer server;
  private final FileStore files = FileStore.of(Map.of());

  FetchedFiles(RemoteServer server) {
    this.server = server;
  }

  /**
   * Fetches a file.
   *
   * @param address where the server has it
   * @param folder where to: a path or a URI
   * @return where it is
   */
  String fetch(String address, String folder, String name) {
    try (InputStream in = server.open(address)) {
      return write(in, folder, name);
    } catch (IOException e) {
      throw FileFaults.of("fetching", name, e);
    }
  }

  String write(InputStream in, String folder, String name) {
    if (!NAME.matcher(name).matches()) {
      throw RemoteServer.strange("it names a file '" + name + "'", null);
    }
    return WholeFiles.write(files, Locations.path(folder), name, in::transferTo);
  }
}
