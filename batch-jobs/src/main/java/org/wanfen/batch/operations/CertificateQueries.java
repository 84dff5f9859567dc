package org.wanfen.batch.operations;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wanfen.settlement.night.NightProgress;

/** The certificates of published nights, and whether everything is still as they say. */
public interface CertificateQueries {

  /**
   * The certificate of a published night, as it is in the database.
   *
   * @throws org.wanfen.fund.failure.WanfenException NO_SUCH_NIGHT, WRONG_STATE if it is not
   *     published, NO_CERTIFICATE if it was published before there were any
   */
  Certificate show(String fund, LocalDate date);

  /**
   * Goes through the whole chain of a fund, and compares the registers and the kept inputs of the
   * nights asked for. Finds a certificate that was changed in any byte, removed, put in or swapped,
   * a register whose rows are not those that were published, and a copy of an input that is not
   * what came in.
   *
   * @param progress hears of the accounts of each register that is compared
   */
  CertificateVerdict verify(Which which, NightProgress progress);

  /**
   * A certificate.
   *
   * @param document its text, JSON
   * @param sha256 the digest of the text in UTF-8, which its file has, too
   * @param location where its file is
   */
  record Certificate(String document, String sha256, String location) {}

  /**
   * Which nights are asked for.
   *
   * @param fund the fund's code
   * @param from from which date on; empty: from the first
   * @param to up to which date; empty: to the last
   * @param data whether their registers and inputs are compared, which reads them whole
   */
  record Which(String fund, Optional<LocalDate> from, Optional<LocalDate> to, boolean data) {

    /** Whether a date is among them. */
    public boolean has(LocalDate date) {
      return from.filter(date::isBefore).isEmpty() && to.filter(date::isAfter).isEmpty();
    }
  }

  /**
   * What came of it.
   *
   * @param nights the nights asked for, and every other that something is wrong with, in order
   * @param sha256 the digest of the last certificate in the chain; empty if there is none
   */
  record CertificateVerdict(List<VerifiedNight> nights, Optional<String> sha256) {

    /** Whether nothing is wrong. */
    public boolean right() {
      return nights.stream().allMatch(night -> night.faults().isEmpty());
    }
  }

  /** What came of looking at the register of a night. */
  enum RegisterFinding {
    /** Its rows are those that were published. */
    SAME,
    /** They are not, or cannot be read. */
    ALTERED,
    /** No digest was taken of it. */
    NO_DIGEST,
    /** Its rows have expired. */
    EXPIRED,
    /** It was not looked at. */
    NOT_COMPARED
  }

  /** What came of looking at the copies of the inputs of a night. */
  enum InputFinding {
    /** They are what came in. */
    SAME,
    /** They are not, or some are missing, or cannot be read. */
    ALTERED,
    /** None of its orders files is there any more: they have expired, as the trail says. */
    GONE,
    /** They were not looked at. */
    NOT_COMPARED
  }

  /**
   * What came of a night.
   *
   * @param date its business date
   * @param sha256 the digest of its certificate; empty if it has none
   * @param register what came of looking at its register
   * @param inputs what came of looking at the copies of its inputs
   * @param faults what is wrong, in words; none if all is right
   */
  record VerifiedNight(
      LocalDate date,
      Optional<String> sha256,
      RegisterFinding register,
      InputFinding inputs,
      List<String> faults) {}
}
