package org.wanfen.cli.command;

import java.time.DateTimeException;
import java.time.LocalDate;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a calendar day, and says how one is written. */
final class DayConverter implements ITypeConverter<LocalDate> {

  @Override
  public LocalDate convert(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      TypeConversionException refused =
          new TypeConversionException("'" + text + "' is not a day; write it as 2013-11-11");
      refused.initCause(e);
      throw refused;
    }
  }
}
