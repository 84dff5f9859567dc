package org.wanfen.sample.generate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.wanfen.fund.calendar.TradingCalendar;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.fund.terms.FundTerms;
import org.wanfen.sample.dataset.DatasetWriter;

/**
 * Writes a synthetic dataset of any size, in constant memory.
 *
 * <p>Most orders are accepted. Some are late, sent twice or refused, and some rows are damaged; the
 * fund's quarantine limit allows for them. Trading days are all weekdays.
 */
public final class Generator {

  private static final long ROWS_BETWEEN_REPORTS = 1 << 16;

  private final GeneratorOptions options;
  private final OpeningSink.Factory opening;

  private Generator(GeneratorOptions options, OpeningSink.Factory opening) {
    this.options = options;
    this.opening = opening;
  }

  /** A generator that writes the opening register in the form that the options say. */
  public static Generator of(GeneratorOptions options) {
    return new Generator(options, (dataset, file) -> CsvOpening.open(dataset, options.opening()));
  }

  /** As {@link #of(GeneratorOptions)}, but the opening register goes to sinks. */
  public static Generator of(GeneratorOptions options, OpeningSink.Factory opening) {
    return new Generator(options, opening);
  }

  /**
   * Writes the dataset.
   *
   * @param out the dataset's folder, new or empty
   * @param progress is told how far it is
   * @throws WanfenException if there is anything in the folder
   * @throws UncheckedIOException if a file cannot be written; what is written then is no dataset
   */
  public void write(Path out, ProgressListener progress) {
    try {
      Files.createDirectories(out);
      requireEmpty(out);
      Progress rows =
          new Progress(progress, options.accounts() + options.ordersPerNight() * options.nights());
      FundTerms terms = SyntheticFund.terms(options);
      TradingCalendar calendar = SyntheticFund.calendar(options);
      DatasetWriter writer = DatasetWriter.into(out).fund(terms).calendar(calendar);
      Population population = new Population(options.accounts() - 1, options.seed());
      long unitsFen = writeOpening(out, population, rows);
      Growth growth = new Growth(terms, calendar, options.seed(), unitsFen);
      for (int night = 0; night < options.nights(); night++) {
        writeNight(writer, population, growth, options.firstDate().plusDays(night), rows);
      }
      rows.end();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the dataset " + out, e);
    }
  }

  /** What is left of another dataset would be taken for a part of this one. */
  private static void requireEmpty(Path out) throws IOException {
    try (Stream<Path> files = Files.list(out)) {
      if (files.findAny().isPresent()) {
        throw new WanfenException(
            ErrorCode.WRONG_USAGE,
            "The folder " + out + " is not empty.",
            "Nothing was written.",
            "Name a new folder, or empty this one.");
      }
    }
  }

  /** Writes the files side by side but for the last, whose advancer depends on all others. */
  private long writeOpening(Path out, Population population, Progress rows) throws IOException {
    int files = opening.files(options.accounts());
    List<Callable<Long>> allButLast = new ArrayList<>();
    for (int file = 0; file < files - 1; file++) {
      int number = file;
      allButLast.add(
          () -> {
            try (OpeningSink sink = opening.open(out, number)) {
              return writeAccounts(sink, population, number, files, rows);
            }
          });
    }
    long totalFen = inParallel(allButLast).stream().reduce(0L, Math::addExact);
    try (OpeningSink sink = opening.open(out, files - 1)) {
      totalFen = Math.addExact(totalFen, writeAccounts(sink, population, files - 1, files, rows));
      long advancerFen = SyntheticFund.advancerUnitsFen(totalFen);
      sink.account(Population.ADVANCER, advancerFen);
      return Math.addExact(totalFen, advancerFen);
    }
  }

  private static long writeAccounts(
      OpeningSink sink, Population population, int file, int files, Progress rows)
      throws IOException {
    long end = firstOf(file + 1, files, population.accounts());
    long totalFen = 0;
    for (long index = firstOf(file, files, population.accounts()); index < end; index++) {
      long unitsFen = population.unitsFen(index);
      totalFen = Math.addExact(totalFen, unitsFen);
      sink.account(population.number(index), unitsFen);
      if (index % ROWS_BETWEEN_REPORTS == 0) {
        rows.add(Math.min(ROWS_BETWEEN_REPORTS, end - index));
      }
    }
    return totalFen;
  }

  private static long firstOf(int file, int files, long accounts) {
    return accounts / files * file + Math.min(file, accounts % files);
  }

  private void writeNight(
      DatasetWriter writer, Population population, Growth growth, LocalDate night, Progress rows)
      throws IOException {
    Path inbox = Files.createDirectories(writer.inbox(night));
    List<OrdersFile.Written> files = writeOrders(inbox, population, night, rows);
    Flows flows = new Flows();
    files.forEach(file -> flows.add(file.flows()));
    writer.ledger(growth.ledger(night, flows));
    Files.writeString(
        inbox.resolve("manifest.json"), Manifest.json(SyntheticFund.CODE, night, files));
  }

  private List<OrdersFile.Written> writeOrders(
      Path inbox, Population population, LocalDate night, Progress rows) throws IOException {
    DayShape shape = new DayShape(options.ordersPerNight());
    List<Callable<OrdersFile.Written>> files = new ArrayList<>();
    for (long from = 0; from < options.ordersPerNight(); from += options.rowsPerFile()) {
      long first = from;
      long last = Math.min(options.ordersPerNight(), from + options.rowsPerFile());
      String name = "orders-%05d.csv".formatted(files.size() + 1);
      files.add(
          () -> ordersFile(population, night, shape).write(inbox, name, first, last, rows::add));
    }
    return inParallel(files);
  }

  private OrdersFile ordersFile(Population population, LocalDate night, DayShape shape) {
    NightOrders orders = new NightOrders(population, options, night, shape);
    NightOrders dayBefore =
        night.equals(options.firstDate())
            ? null
            : new NightOrders(population, options, night.minusDays(1), shape);
    return new OrdersFile(orders, dayBefore, options.badRowsPerMillion());
  }

  private <T> List<T> inParallel(List<Callable<T>> files) throws IOException {
    ExecutorService pool = Executors.newFixedThreadPool(options.threads());
    try {
      List<T> written = new ArrayList<>();
      for (Future<T> file : pool.invokeAll(files)) {
        written.add(file.get());
      }
      return written;
    } catch (ExecutionException e) {
      throw new IOException("a file could not be written", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      pool.shutdownNow();
    }
  }

  /** Adds up the rows of all threads. */
  private static final class Progress {
    private final ProgressListener listener;
    private final long ofRows;
    private long rows;

    Progress(ProgressListener listener, long ofRows) {
      this.listener = listener;
      this.ofRows = ofRows;
    }

    synchronized void add(long more) {
      rows += more;
      listener.written(rows, ofRows);
    }

    synchronized void end() {
      listener.written(ofRows, ofRows);
    }
  }
}
