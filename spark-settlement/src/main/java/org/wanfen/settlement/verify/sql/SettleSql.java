package org.wanfen.settlement.verify.sql;

import org.apache.spark.sql.Row;
import org.wanfen.fund.terms.FundTerms;

/** From events and the register of the day before to accounts as they stand before the sharing. */
final class SettleSql {

  private static final String REJECTED =
      "STRUCT<file: INT, line: INT, type: STRING, fen: BIGINT, reason: STRING>";

  /**
   * Why an event {@code e} is rejected in the state {@code s} of its account; null if it is not.
   */
  private static final String REASON =
      """
      CASE
        WHEN e.type = 'SUBSCRIBE' THEN if(e.fen < %1$d, 'BELOW_MINIMUM', CAST(NULL AS STRING))
        WHEN NOT s.open THEN 'UNKNOWN_ACCOUNT'
        WHEN e.type = 'FAST_REDEEM' AND e.account = %2$d THEN 'ADVANCER_FAST_REDEEM'
        WHEN e.fen > s.units - s.reserved THEN 'INSUFFICIENT_UNITS'
        WHEN e.type = 'FAST_REDEEM' AND s.fast_due + s.fast_next + e.fen > %3$d THEN 'OVER_FAST_LIMIT'
      END
      """;

  /** The state after an event for which {@code r} is why it is rejected. */
  private static final String NEXT_STATE =
      """
      named_struct(
        'open', s.open OR (r IS NULL AND e.type = 'SUBSCRIBE'),
        'units', s.units - if(r IS NULL AND e.type = 'FAST_REDEEM', e.fen, 0L),
        'reserved', s.reserved + if(r IS NULL AND e.type = 'REDEEM', e.fen, 0L),
        'fast_due', s.fast_due + if(r IS NULL AND e.type = 'FAST_REDEEM' AND e.due, e.fen, 0L),
        'fast_next', s.fast_next + if(r IS NULL AND e.type = 'FAST_REDEEM' AND NOT e.due, e.fen, 0L),
        'sub_due', s.sub_due + if(r IS NULL AND e.type = 'SUBSCRIBE' AND e.due, e.fen, 0L),
        'sub_next', s.sub_next + if(r IS NULL AND e.type = 'SUBSCRIBE' AND NOT e.due, e.fen, 0L),
        'red_due', s.red_due + if(r IS NULL AND e.type = 'REDEEM' AND e.due, e.fen, 0L),
        'red_next', s.red_next + if(r IS NULL AND e.type = 'REDEEM' AND NOT e.due, e.fen, 0L),
        'rejected', if(r IS NULL, s.rejected, concat(s.rejected,
          array(struct(e.file AS file, e.line AS line, e.type AS type, e.fen AS fen, r AS reason)))))
      """;

  private static final String SETTLED =
      """
      SELECT account, opening, s.*
      FROM (
        SELECT coalesce(o.account, v.account) AS account, coalesce(o.units, 0L) AS opening,
          aggregate(
            coalesce(v.events, %1$s),
            named_struct(
              'open', o.account IS NOT NULL,
              'units', coalesce(o.units, 0L),
              'reserved', coalesce(o.red_due + o.red_next, 0L),
              'fast_due', 0L,
              'fast_next', 0L,
              'sub_due', coalesce(o.sub_due, 0L),
              'sub_next', coalesce(o.sub_next, 0L),
              'red_due', coalesce(o.red_due, 0L),
              'red_next', coalesce(o.red_next, 0L),
              'rejected', CAST(array() AS ARRAY<%2$s>)),
            (s, e) -> element_at(transform(array(%3$s), r -> %4$s), 1)) AS s
        FROM opening o FULL OUTER JOIN (
          SELECT account, array_sort(collect_list(
            struct(ms, event_id, account, type, fen, due, file, line))) AS events
          FROM (SELECT *, %5$s AS due FROM outcomes WHERE outcome = 'EVENT')
          GROUP BY account
        ) v ON v.account = o.account)
      """;

  private static final String NO_EVENTS =
      "CAST(array() AS ARRAY<STRUCT<ms: INT, event_id: STRING, account: BIGINT, type: STRING,"
          + " fen: BIGINT, due: BOOLEAN, file: INT, line: INT>>)";

  private final Queries queries;
  private final FundTerms terms;

  SettleSql(Queries queries, FundTerms terms) {
    this.queries = queries;
    this.terms = terms;
  }

  /**
   * What the advancer took over.
   *
   * @param dueFen what of it has this night's trade date or an earlier one
   * @param nextFen what of it has the next trading day's
   */
  record Advanced(long dueFen, long nextFen) {
    long fen() {
      return Math.addExact(dueFen, nextFen);
    }
  }

  /**
   * Makes the views {@code settled}, every account with its units after fast redemptions, what
   * waits, and its rejected events; and {@code entitled}, with what the advancer took over in it.
   *
   * @param tradingDay whether the night's day is one
   */
  Advanced settle(boolean tradingDay) {
    long cutOffMs = terms.cutOff().toNanoOfDay() / 1_000_000;
    String due = tradingDay ? "(ms < " + cutOffMs + ")" : "false";
    String reason =
        REASON.formatted(
            terms.minimumSubscriptionFen(),
            terms.advancer(),
            terms.fastRedemptionPerDayFen().orElse(Long.MAX_VALUE));
    queries.keep("settled", SETTLED.formatted(NO_EVENTS, REJECTED, reason, NEXT_STATE, due));
    Row sums =
        queries.one(
            "SELECT coalesce(sum(fast_due), 0L), coalesce(sum(fast_next), 0L),"
                + " coalesce(bool_or(account = "
                + terms.advancer()
                + "), false) FROM settled");
    Advanced advanced = new Advanced(sums.getLong(0), sums.getLong(1));
    enter(advanced, sums.getBoolean(2));
    return advanced;
  }

  /** The advancer's account is opened by what it takes over, if it is not there. */
  private void enter(Advanced advanced, boolean there) {
    String isAdvancer = "account = " + terms.advancer();
    String added = there || advanced.fen() == 0 ? "" : " UNION ALL SELECT " + newAdvancer();
    queries.view(
        "entitled",
        "SELECT account, opening, units + if("
            + isAdvancer
            + ", "
            + advanced.fen()
            + "L, 0L) AS units, fast_due + fast_next AS fast_out, if("
            + isAdvancer
            + ", "
            + advanced.fen()
            + "L, 0L) AS fast_in, sub_due, sub_next, red_due + if("
            + isAdvancer
            + ", "
            + advanced.dueFen()
            + "L, 0L) AS red_due, red_next + if("
            + isAdvancer
            + ", "
            + advanced.nextFen()
            + "L, 0L) AS red_next FROM (SELECT account, opening, open, units, fast_due, fast_next,"
            + " sub_due, sub_next, red_due, red_next FROM settled"
            + added
            + ") WHERE open OR ("
            + isAdvancer
            + " AND "
            + (advanced.fen() > 0)
            + ")");
  }

  private String newAdvancer() {
    return terms.advancer() + "L, 0L, true, 0L, 0L, 0L, 0L, 0L, 0L, 0L";
  }
}
