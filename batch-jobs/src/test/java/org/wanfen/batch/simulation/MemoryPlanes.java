package org.wanfen.batch.simulation;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.wanfen.settlement.files.FileStore;
import org.wanfen.settlement.plane.DataPlane;
import org.wanfen.settlement.plane.PlaneSettings;

/** One warehouse in memory for all processes of a world. */
final class MemoryPlanes implements Planes {

  private final MemoryWarehouse warehouse =
      new MemoryWarehouse(
          FileStore.of(Map.of(SimFileSystem.setting(), SimFileSystem.class.getName())));

  @Override
  public DataPlane open(PlaneSettings settings) {
    return warehouse;
  }

  @Override
  public boolean listsRows() {
    return false;
  }

  @Override
  public Seen seen(String fund) {
    MemoryRegister register = warehouse.published(fund);
    return new Seen(register.date(), new String(register.csv(), StandardCharsets.US_ASCII));
  }
}
