package org.wanfen.settlement.verify;

import com.github.luben.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.hadoop.fs.Path;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;
import org.wanfen.settlement.files.FileNames;
import org.wanfen.settlement.files.FileStore;
import org.wanfen.settlement.files.Locations;
import org.wanfen.settlement.files.Sha256;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The copies of a published night's inputs, each held against its digest: manifest and ledger
 * against the records, the orders files against the manifest.
 */
public final class KeptCopies implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final String MANIFEST = "manifest.json";
  private static final String LEDGER = "ledger.json";

  private final FileStore store;
  private final KeptNight night;

  /**
   * The copies of a night.
   *
   * @param store where they are
   */
  public KeptCopies(FileStore store, KeptNight night) {
    this.store = store;
    this.night = night;
  }

  /** The night. */
  public KeptNight night() {
    return night;
  }

  /**
   * manifest.json as it came.
   *
   * @throws WanfenException EVIDENCE_DAMAGED
   */
  public byte[] manifest() {
    return small(MANIFEST, night.manifestSha256());
  }

  /**
   * ledger.json as it came.
   *
   * @throws WanfenException EVIDENCE_DAMAGED
   */
  public byte[] ledger() {
    return small(LEDGER, night.ledgerSha256());
  }

  /**
   * The orders files, in the order of their names as bytes.
   *
   * @throws WanfenException EVIDENCE_DAMAGED if the manifest is not what it was
   */
  public List<KeptFile> files() {
    List<KeptFile> files = new ArrayList<>();
    try {
      for (JsonNode file : JsonMapper.shared().readTree(manifest()).path("files")) {
        files.add(
            new KeptFile(
                file.path("name").asString(),
                file.path("rows").asLong(),
                file.path("sha256").asString().toLowerCase(Locale.ROOT)));
      }
    } catch (JacksonException e) {
      throw damaged(MANIFEST, "is not JSON", e);
    }
    files.sort(Comparator.comparing(KeptFile::name, FileNames.asBytes()));
    return files;
  }

  /**
   * Makes sure that there is a copy of every orders file.
   *
   * @return the files
   * @throws WanfenException DATE_EXPIRED if there is none of any, EVIDENCE_DAMAGED if only some are
   *     missing
   */
  public List<KeptFile> requireAll() {
    List<KeptFile> files = files();
    List<KeptFile> missing = files.stream().filter(file -> !store.exists(copy(file))).toList();
    if (!missing.isEmpty() && missing.size() == files.size()) {
      throw Evidence.expired(
          "The copies of all orders files of "
              + night.date()
              + " are gone from "
              + night.folder()
              + ", "
              + files.get(0).name()
              + " first: they have expired, or somebody removed them");
    }
    if (!missing.isEmpty()) {
      throw damaged(missing.get(0).name() + ".zst", "is missing", null);
    }
    return files;
  }

  /**
   * Opens the copy of an orders file: its bytes as they came. Whoever reads to the end learns there
   * if they are not what the manifest says.
   *
   * @throws WanfenException EVIDENCE_DAMAGED, here and while reading
   */
  public InputStream open(KeptFile file) {
    Path copy = copy(file);
    String name = copy.getName();
    if (!store.exists(copy)) {
      throw damaged(name, "is missing", null);
    }
    try {
      return new CheckedInput(
          new ZstdInputStream(store.open(copy)),
          file.sha256(),
          (what, cause) -> damaged(name, what, cause));
    } catch (IOException e) {
      throw damaged(name, "cannot be unpacked", e);
    }
  }

  /**
   * Reads every copy to its end.
   *
   * @throws WanfenException DATE_EXPIRED if there is none of any orders file, EVIDENCE_DAMAGED if
   *     any is not what it was
   */
  public void readAll() {
    byte[] unused = ledger();
    for (KeptFile file : requireAll()) {
      try (InputStream in = open(file)) {
        in.transferTo(OutputStream.nullOutputStream());
      } catch (IOException e) {
        throw damaged(copy(file).getName(), "cannot be unpacked", e);
      }
    }
  }

  private byte[] small(String name, String sha256) {
    Path path = Locations.child(Locations.path(night.folder()), name);
    byte[] bytes;
    try (InputStream in = store.open(path)) {
      bytes = in.readAllBytes();
    } catch (IOException e) {
      throw damaged(name, "cannot be read", e);
    } catch (WanfenException e) {
      throw e.code() == ErrorCode.NO_SUCH_FILE ? damaged(name, "is missing", e) : e;
    }
    if (!Sha256.of(bytes).equals(sha256)) {
      throw damaged(name, "is not what it was: its digest is " + Sha256.of(bytes), null);
    }
    return bytes;
  }

  private Path copy(KeptFile file) {
    return Locations.child(Locations.path(night.folder()), file.name() + ".zst");
  }

  private WanfenException damaged(String name, String what, Throwable cause) {
    return Evidence.damaged(
        "Night " + night.date() + ": the copy " + name + " in " + night.folder() + " " + what,
        cause);
  }
}
