package org.wanfen.batch.json;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wanfen.batch.operations.AccountQueries.AccountStatement;
import org.wanfen.batch.operations.AccountQueries.Day;
import org.wanfen.batch.operations.ExactShare;
import org.wanfen.fund.money.Fen;
import org.wanfen.fund.register.AccountDay;

/**
 * An account's published days.
 *
 * @param fund the fund's code
 * @param fundName its name
 * @param account the account, as a text: it may have 18 digits
 * @param from the first date asked for
 * @param to the last date asked for
 * @param days the days that it has, in order
 * @param bytesRead what was read of the register to find them
 */
public record StatementJson(
    String fund,
    String fundName,
    String account,
    LocalDate from,
    LocalDate to,
    List<DayJson> days,
    long bytesRead) {

  /**
   * A day of an account.
   *
   * @param date the business date
   * @param openingUnits units at the opening
   * @param fastOut units that fast redemptions took out
   * @param fastIn units that fast redemptions of others brought in
   * @param income the account's share of the pool
   * @param subscribed subscriptions confirmed
   * @param redeemed redemptions confirmed
   * @param closingUnits units at the close
   * @param pendingSubscriptions subscriptions not yet confirmed
   * @param pendingRedemptions redemptions not yet confirmed
   * @param share its exact share; null on the day before the fund's first night
   */
  public record DayJson(
      LocalDate date,
      String openingUnits,
      String fastOut,
      String fastIn,
      String income,
      String subscribed,
      String redeemed,
      String closingUnits,
      String pendingSubscriptions,
      String pendingRedemptions,
      Optional<ShareJson> share) {

    private static DayJson of(Day day) {
      AccountDay row = day.day();
      return new DayJson(
          day.date(),
          Fen.format(row.openingUnits()),
          Fen.format(row.fastOut()),
          Fen.format(row.fastIn()),
          Fen.format(row.income()),
          Fen.format(row.subscribed()),
          Fen.format(row.redeemed()),
          Fen.format(row.closingUnits()),
          Fen.format(row.pendingSubscriptions()),
          Fen.format(row.pendingRedemptions()),
          day.share().map(ShareJson::of));
    }

    private Day day(long account) {
      AccountDay row =
          new AccountDay(
              account,
              Fen.parse(openingUnits),
              Fen.parse(fastOut),
              Fen.parse(fastIn),
              Fen.parse(income),
              Fen.parse(subscribed),
              Fen.parse(redeemed),
              Fen.parse(closingUnits),
              Fen.parse(pendingSubscriptions),
              Fen.parse(pendingRedemptions));
      return new Day(
          date,
          row,
          share.map(it -> ExactShare.of(row, Fen.parse(it.pool()), Fen.parse(it.allUnits()))));
    }
  }

  /**
   * An account's share of a day's pool before it is cut off to whole fen.
   *
   * @param pool the day's pool
   * @param units the account's entitled units
   * @param allUnits the entitled units of all accounts
   * @param exact the share with ten decimals, the rest cut off
   * @param leftOverFen how many fen it got over the whole fen of its share
   */
  public record ShareJson(
      String pool, String units, String allUnits, String exact, long leftOverFen) {

    private static ShareJson of(ExactShare share) {
      return new ShareJson(
          Fen.format(share.poolFen()),
          Fen.format(share.unitsFen()),
          Fen.format(share.allUnitsFen()),
          share.yuan().toPlainString(),
          share.leftOverFen());
    }
  }

  /** A statement for machines. */
  public static StatementJson of(AccountStatement statement) {
    return new StatementJson(
        statement.fund(),
        statement.fundName(),
        Long.toString(statement.account()),
        statement.from(),
        statement.to(),
        statement.days().stream().map(DayJson::of).toList(),
        statement.bytesRead());
  }

  /** The statement. */
  public AccountStatement statement() {
    long number = Long.parseLong(account);
    return new AccountStatement(
        fund,
        fundName,
        number,
        from,
        to,
        days.stream().map(day -> day.day(number)).toList(),
        bytesRead);
  }
}
