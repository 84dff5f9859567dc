package org.wanfen.fund.settle;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.Map;

/**
 * What the close came to, over one bucket or many; amounts in fen.
 *
 * @param accounts accounts in the register
 * @param closingUnitsFen their units
 * @param incomeFen their income
 * @param movedFen the sum of every movement
 */
public record CloseSums(
    long accounts, long closingUnitsFen, long incomeFen, Map<Movement, Long> movedFen)
    implements Serializable {

  /** Nothing. */
  public static CloseSums none() {
    Map<Movement, Long> moved = new EnumMap<>(Movement.class);
    for (Movement movement : Movement.values()) {
      moved.put(movement, 0L);
    }
    return new CloseSums(0, 0, 0, moved);
  }

  /** These and those. */
  public CloseSums plus(CloseSums other) {
    Map<Movement, Long> moved = new EnumMap<>(movedFen);
    other.movedFen.forEach((movement, fen) -> moved.merge(movement, fen, Math::addExact));
    return new CloseSums(
        Math.addExact(accounts, other.accounts),
        Math.addExact(closingUnitsFen, other.closingUnitsFen),
        Math.addExact(incomeFen, other.incomeFen),
        moved);
  }

  /** The sum of a movement. */
  public long movedFen(Movement movement) {
    return movedFen.getOrDefault(movement, 0L);
  }
}
