package org.wanfen.sample.reference;

import java.math.BigDecimal;
import java.util.Map;
import org.wanfen.fund.order.QuarantineReason;
import org.wanfen.fund.order.RejectReason;
import org.wanfen.fund.terms.Fee;

/**
 * The totals of one night; amounts in fen.
 *
 * @param read rows read
 * @param accepted events accepted
 * @param rejected events rejected
 * @param duplicate rows ignored as duplicates
 * @param quarantined rows quarantined
 * @param late accepted and rejected events of an earlier day
 * @param rejects events rejected by reason; only reasons that occurred
 * @param quarantine rows quarantined by reason; only reasons that occurred
 * @param poolFen the pool
 * @param feesFen the fees of the day
 * @param entitledUnitsFen the sum of the entitled units
 * @param openingUnitsFen units at the opening
 * @param closingUnitsFen units at the close
 * @param subscribedFen subscriptions confirmed at this close
 * @param redeemedFen redemptions confirmed at this close
 * @param lapsedFen what was cut off from redemptions at this close
 * @param fastRedeemedFen fast redemptions accepted
 * @param fastRejectedFen fast redemptions rejected
 * @param accounts accounts in the register at the close
 * @param incomePer10k income per 10,000 units, four decimals
 * @param sevenDayYield seven-day annualised yield in percent, three decimals
 */
public record NightFigures(
    long read,
    long accepted,
    long rejected,
    long duplicate,
    long quarantined,
    long late,
    Map<RejectReason, Long> rejects,
    Map<QuarantineReason, Long> quarantine,
    long poolFen,
    Map<Fee, Long> feesFen,
    long entitledUnitsFen,
    long openingUnitsFen,
    long closingUnitsFen,
    long subscribedFen,
    long redeemedFen,
    long lapsedFen,
    long fastRedeemedFen,
    long fastRejectedFen,
    long accounts,
    BigDecimal incomePer10k,
    BigDecimal sevenDayYield) {}
