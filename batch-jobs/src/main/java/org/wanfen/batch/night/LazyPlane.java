package org.wanfen.batch.night;

import java.util.Objects;
import java.util.function.Supplier;
import org.wanfen.settlement.plane.DataPlane;

/** The data plane, opened when it is first needed: most commands do without. */
public final class LazyPlane implements Supplier<DataPlane>, AutoCloseable {

  private final Supplier<DataPlane> opening;
  private DataPlane opened;

  /** A plane that is opened like this. */
  public LazyPlane(Supplier<DataPlane> opening) {
    this.opening = Objects.requireNonNull(opening, "opening");
  }

  @Override
  public synchronized DataPlane get() {
    if (opened == null) {
      opened = opening.get();
    }
    return opened;
  }

  @Override
  public synchronized void close() {
    if (opened != null) {
      opened.close();
      opened = null;
    }
  }
}
