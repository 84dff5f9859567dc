package org.wanfen.cli.command;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.wanfen.sample.generate.Generator;
import org.wanfen.sample.generate.GeneratorOptions;
import org.wanfen.sample.generate.OpeningFormat;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The form in which an opening register is generated. */
enum OpeningForm {
  /** opening.csv. */
  CSV("csv", Optional.of(OpeningFormat.CSV)),
  /** opening.csv.gz. */
  CSV_GZ("csv.gz", Optional.of(OpeningFormat.CSV_GZ)),
  /** The folder opening.parquet. */
  PARQUET("parquet", Optional.empty());

  private static final long LEAST_PARQUET_ACCOUNTS = 10_000_000;

  private final String written;
  private final Optional<OpeningFormat> format;

  OpeningForm(String written, Optional<OpeningFormat> format) {
    this.written = written;
    this.format = format;
  }

  /** A generator for the options that writes the register in the form asked for, or that fits. */
  static Generator generator(GeneratorOptions options, Optional<OpeningForm> asked) {
    boolean parquet =
        asked.isPresent() ? asked.get() == PARQUET : options.accounts() >= LEAST_PARQUET_ACCOUNTS;
    return parquet
        ? Generator.of(options, ParquetOpening.files())
        : Generator.of(
            asked.flatMap(form -> form.format).map(options::withOpening).orElse(options));
  }

  /** Reads a form as people write it. */
  static final class Converter implements ITypeConverter<OpeningForm> {

    @Override
    public OpeningForm convert(String text) {
      return Arrays.stream(values())
          .filter(form -> form.written.equals(text))
          .findAny()
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "'"
                          + text
                          + "' is none of "
                          + Arrays.stream(values())
                              .map(form -> form.written)
                              .collect(Collectors.joining(", "))));
    }
  }
}
