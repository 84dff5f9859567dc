package org.wanfen.settlement.verify.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.wanfen.settlement.verify.AccountDifference;
import org.wanfen.settlement.verify.AccountsCompared;
import org.wanfen.settlement.verify.RegisterDay;
import org.wanfen.settlement.verify.RegisterRow;

/** Closes the night and holds every account against its published row. */
final class CompareSql {

  private static final String CLOSED =
      """
      SELECT account AS account_id, after - redeemed + subscribed AS closing_units, income,
        fast_out, fast_in, subscribed, redeemed, lapsed,
        %2$s sub_due, 0L) AS pending_subscriptions_due, sub_next AS pending_subscriptions_next,
        %2$s red_due, 0L) AS pending_redemptions_due, red_next AS pending_redemptions_next, opening, units
      FROM (
        SELECT *, %1$s least(red_due, after), 0L) AS redeemed,
          %1$s red_due - least(red_due, after), 0L) AS lapsed, %1$s sub_due, 0L) AS subscribed
        FROM (SELECT *, units + income AS after FROM income))
      """;

  private final Queries queries;
  private final String published;

  /**
   * Compares.
   *
   * @param published the rows of the register on the night's date, as a query
   */
  CompareSql(Queries queries, String published) {
    this.queries = queries;
    this.published = published;
  }

  /** What the night came to in all, amounts in fen. */
  record Sums(
      long accounts,
      long openingFen,
      long entitledFen,
      long closingFen,
      long subscribedFen,
      long redeemedFen,
      long lapsedFen) {}

  /** The comparison of the accounts, and what they come to. */
  record Compared(AccountsCompared accounts, Sums sums) {}

  /**
   * Compares.
   *
   * @param confirms whether orders are confirmed at this close
   */
  Compared compare(boolean confirms) {
    String ifConfirmed = "if(" + confirms + ",";
    String ifNot = "if(" + !confirms + ",";
    queries.view("closed", CLOSED.formatted(ifConfirmed, ifNot));
    String zeroes =
        RegisterDay.COLUMNS.stream()
            .skip(1)
            .map(column -> "coalesce(" + column + ", 0L) AS " + column)
            .collect(Collectors.joining(", "));
    queries.view("published", "SELECT account_id, " + zeroes + " FROM (" + published + ")");
    queries.view(
        "compared",
        "SELECT "
            + columns("p", "p_")
            + ", "
            + columns("c", "c_")
            + ", c.opening, c.units, c.account_id IS NOT NULL AND p.account_id IS NOT NULL AND "
            + RegisterDay.COLUMNS.stream()
                .skip(1)
                .map(column -> "p." + column + " = c." + column)
                .collect(Collectors.joining(" AND "))
            + " AS same FROM published p FULL OUTER JOIN closed c ON p.account_id = c.account_id");
    Row row =
        queries.one(
            "SELECT count(p_account_id), count(c_account_id), count_if(NOT same),"
                + sum("opening")
                + sum("units")
                + sum("c_closing_units")
                + sum("c_subscribed")
                + sum("c_redeemed")
                + " coalesce(sum(c_lapsed), 0L) FROM compared");
    // A row that repeats an account is joined to what is computed once more.
    long computed = queries.one("SELECT count(*) FROM entitled").getLong(0);
    long differing = Math.addExact(row.getLong(2), row.getLong(1) - computed);
    return new Compared(
        new AccountsCompared(
            row.getLong(0), computed, differing, row.getLong(2) == 0 ? List.of() : first()),
        new Sums(
            computed,
            row.getLong(3),
            row.getLong(4),
            row.getLong(5),
            row.getLong(6),
            row.getLong(7),
            row.getLong(8)));
  }

  private static String sum(String column) {
    return " coalesce(sum(" + column + "), 0L),";
  }

  private static String columns(String of, String prefix) {
    return RegisterDay.COLUMNS.stream()
        .map(column -> of + "." + column + " AS " + prefix + column)
        .collect(Collectors.joining(", "));
  }

  private List<AccountDifference> first() {
    List<AccountDifference> first = new ArrayList<>();
    for (Row row :
        queries
            .ask(
                "SELECT * FROM compared WHERE NOT same ORDER BY coalesce(p_account_id,"
                    + " c_account_id) LIMIT "
                    + AccountsCompared.MOST_LISTED)
            .collectAsList()) {
      Optional<RegisterRow> published = row(row, 0);
      Optional<RegisterRow> computed = row(row, RegisterDay.COLUMNS.size());
      long account = published.or(() -> computed).orElseThrow().account();
      first.add(new AccountDifference(account, published, computed));
    }
    return first;
  }

  private static Optional<RegisterRow> row(Row row, int from) {
    if (row.isNullAt(from)) {
      return Optional.empty();
    }
    return Optional.of(
        new RegisterRow(
            row.getLong(from),
            row.getLong(from + 1),
            row.getLong(from + 2),
            row.getLong(from + 3),
            row.getLong(from + 4),
            row.getLong(from + 5),
            row.getLong(from + 6),
            row.getLong(from + 7),
            row.getLong(from + 8),
            row.getLong(from + 9),
            row.getLong(from + 10),
            row.getLong(from + 11)));
  }
}
