package org.wanfen.benchmark.duckdb;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.wanfen.batch.operations.Summary;

/**
 * Whether both sides came to the same: every account's row, and what became of every order.
 *
 * @param accounts accounts that were compared
 * @param differences what differs, in words; empty if nothing does
 */
public record Agreement(long accounts, List<String> differences) {

  /** Makes the comparison's outcome. */
  public Agreement {
    differences = List.copyOf(differences);
  }

  /** Whether nothing differs. */
  public boolean holds() {
    return differences.isEmpty();
  }

  /**
   * Compares a night in DuckDB, which has just been run, with ours.
   *
   * @param ours the files of our register of the night
   * @param summary what our night came to
   */
  static Agreement of(DuckDb database, List<Path> ours, Summary summary) {
    database.run(
        "SET VARIABLE our_register = " + DuckDb.texts(ours.stream().map(Path::toString).toList()));
    database.run(NightInSql.script("ours"));
    database.run(NightInSql.script("compare"));
    List<String> differences = new ArrayList<>();
    for (List<String> row : database.rows("FROM different_account LIMIT 10")) {
      differences.add("account " + row.get(0) + ": ours " + row.get(1) + ", theirs " + row.get(2));
    }
    long compared = database.number("SELECT accounts FROM compared");
    differ(differences, "accounts", summary.accounts(), compared);
    differ(
        differences,
        "accounts whose rows differ",
        0,
        database.number("SELECT different FROM compared"));
    Map<String, Long> theirs = new TreeMap<>();
    for (List<String> row : database.rows("FROM figure")) {
      theirs.put(row.get(0), Long.valueOf(row.get(1)));
    }
    Map<String, Long> figures = figures(summary);
    figures.forEach(
        (name, figure) -> differ(differences, name, figure, theirs.getOrDefault(name, 0L)));
    theirs.keySet().removeAll(figures.keySet());
    theirs.forEach((name, figure) -> differ(differences, name, 0, figure));
    return new Agreement(compared, differences);
  }

  private static Map<String, Long> figures(Summary summary) {
    Map<String, Long> figures = new LinkedHashMap<>();
    figures.put("read", summary.events().read());
    figures.put("accepted", summary.events().accepted());
    figures.put("rejected", summary.events().rejected());
    figures.put("DUPLICATE", summary.events().duplicate());
    summary.rejects().forEach((reason, count) -> figures.put(reason.name(), count));
    summary.quarantine().forEach((reason, count) -> figures.put(reason.name(), count));
    figures.put("accounts", summary.accounts());
    figures.put("closing", summary.closingUnitsFen());
    figures.put("entitled", summary.entitledUnitsFen());
    figures.put("income", summary.poolFen());
    figures.put("subscribed", summary.subscribedFen());
    figures.put("redeemed", summary.redeemedFen());
    figures.put("lapsed", summary.lapsedFen());
    figures.put("fast", summary.fastRedeemedFen());
    return figures;
  }

  private static void differ(List<String> differences, String what, long ours, long theirs) {
    if (ours != theirs) {
      differences.add(what + ": ours " + ours + ", theirs " + theirs);
    }
  }
}
