package org.wanfen.settlement.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.hadoop.fs.Path;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.settlement.files.Locations;
import org.wanfen.settlement.fuzz.OnlyRefusals;

/** A manifest: no name in it leads out of its folder. */
public final class ManifestTarget {

  private static final Path FOLDER = Locations.path("/inbox/20131111");

  private ManifestTarget() {}

  /** Hands bytes to the parser. */
  public static void fuzzerTestOneInput(byte[] data) {
    boolean unused = takes(data);
  }

  /** Whether the bytes are taken; what must hold of them is looked at in any case. */
  public static boolean takes(byte[] data) {
    return OnlyRefusals.of("manifest.json", () -> parse(data), ErrorCode.INPUT_DAMAGED);
  }

  private static void parse(byte[] data) {
    for (Manifest.Entry entry : Manifest.parse(data).files()) {
      Path file = Locations.child(FOLDER, entry.name());
      assertThat(file.getParent()).isEqualTo(FOLDER);
      assertThat(file.getName()).isEqualTo(entry.name());
      assertThat(entry.rows()).isNotNegative();
    }
  }
}
