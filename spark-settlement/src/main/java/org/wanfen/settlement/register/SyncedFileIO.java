package org.wanfen.settlement.register;

import java.io.IOException;
import org.apache.hadoop.fs.Syncable;
import org.apache.iceberg.hadoop.HadoopFileIO;
import org.apache.iceberg.io.DelegatingOutputStream;
import org.apache.iceberg.io.InputFile;
import org.apache.iceberg.io.OutputFile;
import org.apache.iceberg.io.PositionOutputStream;

/**
 * Files of a register as Iceberg writes them: its metadata, its lists of files, what maintenance
 * writes anew. A file that is closed is on the disk, so the catalog, which names it next, never
 * names what a loss of power has taken.
 */
public final class SyncedFileIO extends HadoopFileIO {
  private static final long serialVersionUID = 1L;

  /** Made by Iceberg, by its name. */
  public SyncedFileIO() {}

  @Override
  public OutputFile newOutputFile(String path) {
    return new SyncedFile(super.newOutputFile(path));
  }

  /** A file to be written. */
  private record SyncedFile(OutputFile file) implements OutputFile {

    @Override
    public PositionOutputStream create() {
      return new SyncedStream(file.create());
    }

    @Override
    public PositionOutputStream createOrOverwrite() {
      return new SyncedStream(file.createOrOverwrite());
    }

    @Override
    public String location() {
      return file.location();
    }

    @Override
    public InputFile toInputFile() {
      return file.toInputFile();
    }
  }

  /** The bytes that go into it. */
  private static final class SyncedStream extends PositionOutputStream {
    private final PositionOutputStream stream;
    private boolean closed;

    SyncedStream(PositionOutputStream stream) {
      this.stream = stream;
    }

    @Override
    public long getPos() throws IOException {
      return stream.getPos();
    }

    @Override
    public long storedLength() throws IOException {
      return stream.storedLength();
    }

    @Override
    public void write(int b) throws IOException {
      stream.write(b);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      stream.write(bytes, offset, length);
    }

    @Override
    public void flush() throws IOException {
      stream.flush();
    }

    @Override
    public void close() throws IOException {
      if (closed) {
        return;
      }
      closed = true;
      try (stream) {
        ((Syncable) ((DelegatingOutputStream) stream).getDelegate()).hsync();
      }
    }
  }
}
