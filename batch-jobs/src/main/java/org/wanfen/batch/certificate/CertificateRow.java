package org.wanfen.batch.certificate;

import java.time.LocalDate;

/**
 * A certificate as recorded.
 *
 * @param night the attempt that it is of
 * @param fund the fund's code
 * @param date the business date
 * @param document its text
 * @param sha256 the digest of the text in UTF-8, in lower-case hexadecimal
 */
record CertificateRow(long night, String fund, LocalDate date, String document, String sha256) {}
