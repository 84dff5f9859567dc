package org.wanfen.settlement.verify;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * The inputs of a published night, as the records have them.
 *
 * @param date its business date
 * @param folder where the copies of manifest, ledger and orders files are kept
 * @param manifestSha256 the digest of its manifest, in lower-case hexadecimal
 * @param ledgerSha256 the digest of its ledger
 * @param windowNights the duplicate window of the terms that it ran with
 */
public record KeptNight(
    LocalDate date, String folder, String manifestSha256, String ledgerSha256, int windowNights)
    implements Serializable {}
