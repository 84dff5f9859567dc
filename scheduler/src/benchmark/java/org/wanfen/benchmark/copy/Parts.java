package org.wanfen.benchmark.copy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.wanfen.benchmark.running.RegisterFiles;

/** Parts of the copy, one after the other, each by all threads and with its time. */
final class Parts {

  /** What is done with a file. */
  @FunctionalInterface
  interface Work<T> {

    /** Does it. */
    void on(T file);
  }

  private final ExecutorService pool;
  private final Path folder;
  private final ColumnFiles files;
  private final Map<String, Duration> took = new LinkedHashMap<>();
  private String part;
  private long began;
  private int named;

  /**
   * Nothing done yet.
   *
   * @param pool does it
   * @param folder where files are written
   * @param files writes them
   */
  Parts(ExecutorService pool, Path folder, ColumnFiles files) {
    this.pool = pool;
    this.folder = folder;
    this.files = files;
  }

  /** The time of each part so far. */
  Map<String, Duration> took() {
    return took;
  }

  void begin(String name) {
    part = name;
    began = System.nanoTime();
  }

  void end() {
    took.put(part, Duration.ofNanos(System.nanoTime() - began));
  }

  <T> void take(String name, List<T> each, Work<T> work) {
    begin(name);
    take(each, work);
    end();
  }

  <T> void take(List<T> each, Work<T> work) {
    var unused =
        all(
            each,
            file -> {
              work.on(file);
              return file;
            });
  }

  List<RegisterFiles.File> write(String name, List<ColumnFiles.Content> contents) {
    begin(name);
    List<RegisterFiles.File> written = write(contents);
    end();
    return written;
  }

  List<RegisterFiles.File> write(List<ColumnFiles.Content> contents) {
    int first = named;
    named += contents.size();
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < contents.size(); i++) {
      numbers.add(i);
    }
    return all(
        numbers,
        i -> {
          Path path = folder.resolve(first + i + ".parquet");
          long bytes = files.write(path, contents.get(i));
          return new RegisterFiles.File(path, bytes, contents.get(i).rows());
        });
  }

  private <T, R> List<R> all(List<T> each, Function<T, R> work) {
    List<Callable<R>> tasks = new ArrayList<>();
    for (T file : each) {
      tasks.add(() -> work.apply(file));
    }
    try {
      List<R> done = new ArrayList<>();
      for (Future<R> task : pool.invokeAll(tasks)) {
        done.add(task.get());
      }
      return done;
    } catch (ExecutionException e) {
      throw new IllegalStateException("a file could not be copied", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
