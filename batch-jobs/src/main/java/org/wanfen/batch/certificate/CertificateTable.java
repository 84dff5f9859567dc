package org.wanfen.batch.certificate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of the certificates. */
final class CertificateTable {

  private static final String COLUMNS =
      "select c.night_id, c.fund, c.business_date, c.document, c.sha256 from certificate c";
  private static final String IN_FORCE =
      COLUMNS + " join night n on n.id = c.night_id where n.state = 'PUBLISHED'";

  private final JdbcClient jdbc;

  CertificateTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(CertificateRow row) {
    jdbc.sql(
            "insert into certificate (night_id, fund, business_date, document, sha256) values (?, ?,"
                + " ?, ?, ?)")
        .param(row.night())
        .param(row.fund())
        .param(row.date())
        .param(row.document())
        .param(row.sha256())
        .update();
  }

  /** That of an attempt, in force or not. */
  Optional<CertificateRow> of(long night) {
    return jdbc.sql(COLUMNS + " where c.night_id = ?")
        .param(night)
        .query((row, n) -> row(row))
        .optional();
  }

  /** The last of a fund that is in force and of an earlier date. */
  Optional<CertificateRow> before(String fund, LocalDate date) {
    return jdbc.sql(
            IN_FORCE
                + " and n.fund = ? and n.business_date < ? order by n.business_date desc fetch first 1"
                + " rows only")
        .param(fund)
        .param(date)
        .query((row, n) -> row(row))
        .optional();
  }

  /** All that are in force, of all funds. */
  List<CertificateRow> inForce() {
    return jdbc.sql(IN_FORCE + " order by n.fund, n.business_date")
        .query((row, n) -> row(row))
        .list();
  }

  private static CertificateRow row(ResultSet row) throws SQLException {
    return new CertificateRow(
        row.getLong(1),
        row.getString(2),
        row.getObject(3, LocalDate.class),
        row.getString(4),
        row.getString(5));
  }
}
