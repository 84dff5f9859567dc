package org.wanfen.sample.reference;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Shares the pool out to the last fen: floors first, then one fen each by largest remainder. */
final class PoolShares {

  /** An account's exact share, cut into whole fen and a remainder. */
  private record Share(Account account, BigInteger floor, BigInteger remainder, long tieKey) {}

  private static final Comparator<Share> FIRST_TO_GET_A_FEN =
      Comparator.comparing(Share::remainder)
          .reversed()
          .thenComparing(Comparator.comparingLong((Share s) -> s.account().units).reversed())
          .thenComparing(Share::tieKey, Long::compareUnsigned);

  private PoolShares() {}

  /** Sets the income of every account; their units are the entitled units now. */
  static void shareOut(long poolFen, Collection<Account> accounts, LocalDate night) {
    BigInteger entitled = BigInteger.valueOf(entitledUnits(accounts));
    BigInteger pool = BigInteger.valueOf(poolFen).abs();
    if (entitled.signum() == 0 && pool.signum() == 0) {
      return;
    }
    if (entitled.signum() == 0) {
      throw new ReferenceException("NO_ENTITLED_UNITS", night + ": a pool, but no units");
    }
    if (poolFen < 0 && pool.compareTo(entitled) > 0) {
      throw new ReferenceException("LOSS_EXCEEDS_UNITS", night + ": the loss exceeds all units");
    }
    List<Share> shares = new ArrayList<>();
    BigInteger leftOver = pool;
    for (Account account : accounts) {
      BigInteger[] parts =
          BigInteger.valueOf(account.units).multiply(pool).divideAndRemainder(entitled);
      shares.add(new Share(account, parts[0], parts[1], tieKey(account.number, night)));
      leftOver = leftOver.subtract(parts[0]);
    }
    shares.sort(FIRST_TO_GET_A_FEN);
    int extraFen = leftOver.intValueExact();
    for (int i = 0; i < shares.size(); i++) {
      long fen = shares.get(i).floor().longValueExact() + (i < extraFen ? 1 : 0);
      shares.get(i).account().income = poolFen < 0 ? -fen : fen;
    }
  }

  static long entitledUnits(Collection<Account> accounts) {
    return accounts.stream().mapToLong(account -> account.units).reduce(0, Math::addExact);
  }

  private static long tieKey(long account, LocalDate night) {
    return splitmix64(account ^ splitmix64(night.toEpochDay()));
  }

  private static long splitmix64(long seed) {
    long z = seed + 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
