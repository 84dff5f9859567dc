package org.wanfen.cli.command;

import org.wanfen.batch.operations.ReportPeriod;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a month or a year, and says how one is written. */
final class PeriodConverter implements ITypeConverter<ReportPeriod> {

  @Override
  public ReportPeriod convert(String text) {
    try {
      return ReportPeriod.parse(text);
    } catch (IllegalArgumentException e) {
      TypeConversionException refused =
          new TypeConversionException(e.getMessage() + "; write it as 2013-11 or 2013");
      refused.initCause(e);
      throw refused;
    }
  }
}
