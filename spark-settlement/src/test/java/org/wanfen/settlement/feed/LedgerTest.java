package org.wanfen.settlement.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.terms.Fee;
import org.wanfen.settlement.files.Refused;

class LedgerTest {

  private static final String WHOLE =
      """
      {"fund": "000198", "businessDate": "2013-11-11",
       "income": [{"item": "deposit interest", "amount": "123456.78"},
                  {"item": "bonds", "amount": "-0.5"}],
       "unitsInIssue": "100",
       "custodianCash": {"subscriptions": "1.10", "redemptions": "2.2"},
       "fees": {"management": "3", "custody": "4.00", "salesService": "-0.01"},
       "advancerPaid": "5.55",
       "quote": {"incomePer10k": "1.2345", "sevenDayYield": "4.567"}}
      """;
  private static final String LEAST =
      "{\"fund\": \"000198\", \"businessDate\": \"2013-11-11\", \"income\": []}";

  @Test
  void readsAllThereCanBe() {
    Ledger ledger = parse(WHOLE);
    assertThat(ledger.fund()).isEqualTo("000198");
    assertThat(ledger.businessDate()).isEqualTo(LocalDate.of(2013, 11, 11));
    assertThat(ledger.income())
        .containsExactly(
            new Ledger.IncomeItem("deposit interest", 12_345_678),
            new Ledger.IncomeItem("bonds", -50));
    assertThat(ledger.incomeFen()).isEqualTo(12_345_678 - 50);
    assertThat(ledger.unitsInIssueFen()).hasValue(10_000);
    assertThat(ledger.custodianSubscriptionsFen()).hasValue(110);
    assertThat(ledger.custodianRedemptionsFen()).hasValue(220);
    assertThat(ledger.feesFen())
        .isEqualTo(Map.of(Fee.MANAGEMENT, 300L, Fee.CUSTODY, 400L, Fee.SALES_SERVICE, -1L));
    assertThat(ledger.advancerPaidFen()).hasValue(555);
    assertThat(ledger.incomePer10k()).contains(new BigDecimal("1.2345"));
    assertThat(ledger.sevenDayYield()).contains(new BigDecimal("4.567"));
  }

  @Test
  void readsTheLeastThereMustBe() {
    Ledger ledger = parse(LEAST);
    assertThat(ledger.incomeFen()).isZero();
    assertThat(ledger.unitsInIssueFen()).isEmpty();
    assertThat(ledger.custodianSubscriptionsFen()).isEmpty();
    assertThat(ledger.custodianRedemptionsFen()).isEmpty();
    assertThat(ledger.feesFen()).isEmpty();
    assertThat(ledger.advancerPaidFen()).isEmpty();
    assertThat(ledger.incomePer10k()).isEmpty();
    assertThat(ledger.sevenDayYield()).isEmpty();
  }

  @Test
  void everyPartIsOptionalByItself() {
    Ledger ledger =
        parse(
            LEAST.replace(
                "}",
                ", \"custodianCash\": {\"redemptions\": \"1\"}, \"fees\": {\"custody\": \"2\"},"
                    + " \"quote\": {\"sevenDayYield\": \"-1.2\"}}"));
    assertThat(ledger.custodianSubscriptionsFen()).isEmpty();
    assertThat(ledger.custodianRedemptionsFen()).hasValue(100);
    assertThat(ledger.feesFen()).isEqualTo(Map.of(Fee.CUSTODY, 200L));
    assertThat(ledger.incomePer10k()).isEmpty();
    assertThat(ledger.sevenDayYield()).contains(new BigDecimal("-1.2"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"fund\": \"000198\",  | ``                          | fund is missing",
        "\"income\"             | \"incomes\"                 | did you mean income",
        "\"item\": \"bonds\",   | ``                          | income[1].item",
        "\"item\": \"bonds\"    | \"item\": 3                 | income[1].item",
        "\"-0.5\"               | -0.5                        | income[1].amount",
        "\"-0.5\"               | \"--0.5\"                   | income[1].amount",
        "\"-0.5\"               | \"0.555\"                   | income[1].amount",
        "\"-0.5\"               | \"1e2\"                     | income[1].amount",
        "\"-0.5\"               | \"12345678901234567\"       | income[1].amount",
        "\"100\"                | null                        | unitsInIssue",
        "\"unitsInIssue\"       | \"unitsInIsue\"             | mean unitsInIssue",
        "\"subscriptions\"      | \"subscribed\"              | custodianCash.subscribed",
        "\"management\"         | \"managment\"               | fees.managment",
        "\"management\": \"3\"  | \"custody\": \"3\"          | fees.custody is there twice",
        "\"1.2345\"             | \"1.23456\"                 | quote.incomePer10k",
        "\"1.2345\"             | 1.2345                      | quote.incomePer10k",
        "\"4.567\"              | \"4.5678\"                  | quote.sevenDayYield",
        "\"4.567\"              | \"4.567%\"                  | quote.sevenDayYield"
      })
  void refusesByKey(String part, String otherwise, String named) {
    assertThat(WHOLE).contains(part);
    String text = WHOLE.replaceFirst(java.util.regex.Pattern.quote(part), otherwise);
    Refused.with(ErrorCode.LEDGER_DAMAGED, () -> parse(text), "ledger.json", named);
  }

  @Test
  void refusesASumOverAllBounds() {
    String most = "{\"item\": \"x\", \"amount\": \"9999999999999999\"}";
    long fits = Long.MAX_VALUE / 999_999_999_999_999_900L;
    String fitting = (most + ",").repeat((int) fits - 1) + most;
    assertThat(parse(LEAST.replace("[]", "[" + fitting + "]")).incomeFen())
        .isEqualTo(fits * 999_999_999_999_999_900L);
    Ledger over = parse(LEAST.replace("[]", "[" + most + "," + fitting + "]"));
    Refused.with(ErrorCode.AMOUNT_OVERFLOW, over::incomeFen, "ledger.json");
  }

  @Test
  void refusesAnothersLedger() {
    Ledger ledger = parse(LEAST);
    LocalDate day = ledger.businessDate();
    ledger.requireOf("000198", day);
    Refused.with(ErrorCode.LEDGER_DAMAGED, () -> ledger.requireOf("1", day), "000198");
    Refused.with(
        ErrorCode.LEDGER_DAMAGED,
        () -> ledger.requireOf("000198", day.minusDays(1)),
        "2013-11-11",
        "2013-11-10");
  }

  private static Ledger parse(String text) {
    return Ledger.parse(text.getBytes(StandardCharsets.UTF_8));
  }
}
