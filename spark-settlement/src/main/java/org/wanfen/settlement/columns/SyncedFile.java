package org.wanfen.settlement.columns;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.util.HadoopOutputFile;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;
import org.wanfen.settlement.files.LastingFiles;

/**
 * A file of Hadoop's for Parquet to write, in place of one of that name. Closed, it is on the disk.
 */
final class SyncedFile implements OutputFile {

  private final FileSystem fileSystem;
  private final Path path;
  private final OutputFile hadoop;

  SyncedFile(Path path, Configuration configuration) throws IOException {
    this.fileSystem = path.getFileSystem(configuration);
    this.path = path;
    this.hadoop = HadoopOutputFile.fromPath(path, configuration);
  }

  @Override
  public PositionOutputStream create(long blockBytes) throws IOException {
    return createOrOverwrite(blockBytes);
  }

  @Override
  public PositionOutputStream createOrOverwrite(long blockBytes) throws IOException {
    return new Stream(LastingFiles.create(fileSystem, path, blockBytes));
  }

  @Override
  public boolean supportsBlockSize() {
    return hadoop.supportsBlockSize();
  }

  @Override
  public long defaultBlockSize() {
    return hadoop.defaultBlockSize();
  }

  @Override
  public String getPath() {
    return path.toString();
  }

  /** The bytes that go into it. */
  private static final class Stream extends PositionOutputStream {
    private final FSDataOutputStream to;
    private boolean closed;

    Stream(FSDataOutputStream to) {
      this.to = to;
    }

    @Override
    public long getPos() {
      return to.getPos();
    }

    @Override
    public void write(int b) throws IOException {
      to.write(b);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      to.write(bytes, offset, length);
    }

    @Override
    public void flush() throws IOException {
      to.flush();
    }

    @Override
    public void close() throws IOException {
      if (closed) {
        return;
      }
      closed = true;
      try (to) {
        to.hsync();
      }
    }
  }
}
