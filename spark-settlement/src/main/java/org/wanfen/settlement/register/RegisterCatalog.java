package org.wanfen.settlement.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.iceberg.CatalogProperties;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.catalog.Namespace;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.jdbc.JdbcCatalog;
import org.wanfen.fund.failure.ErrorCode;
import org.wanfen.fund.failure.WanfenException;

/** The registers of all funds: Iceberg's catalog in the control plane's database. */
public final class RegisterCatalog implements AutoCloseable {

  /** The name under which Spark knows the catalog. */
  public static final String NAME = "wanfen";

  private static final String TABLE = "register";

  private final JdbcCatalog catalog = new JdbcCatalog();

  /** Opens the catalog. */
  public RegisterCatalog(Map<String, String> properties, Configuration hadoop) {
    catalog.setConf(hadoop);
    catalog.initialize(NAME, new HashMap<>(properties));
  }

  /**
   * The catalog's properties, for here and for Spark.
   *
   * @param url the database's JDBC URL
   * @param user its user
   * @param password its password
   * @param warehouse where the tables are
   */
  public static Map<String, String> properties(
      String url, String user, String password, String warehouse) {
    return Map.of(
        CatalogProperties.FILE_IO_IMPL,
        SyncedFileIO.class.getName(),
        "uri",
        url,
        "jdbc.user",
        user,
        "jdbc.password",
        password,
        "jdbc.schema-version",
        "V1",
        "warehouse",
        warehouse);
  }

  /** The register of a fund, if there is one. */
  public Optional<RegisterTable> find(String fund) {
    TableIdentifier name = identifier(fund);
    return catalog.tableExists(name)
        ? Optional.of(new RegisterTable(catalog.loadTable(name)))
        : Optional.empty();
  }

  /**
   * Makes the register of a fund anew, in the place of an opening that an earlier try has left. The
   * files of that one stay where they are, until maintenance finds that no register has them.
   *
   * @throws WanfenException RESTORED_APART if the one that is there holds more than an opening
   */
  public RegisterTable create(String fund, Cells cells) {
    Namespace namespace = identifier(fund).namespace();
    if (!catalog.namespaceExists(namespace)) {
      catalog.createNamespace(namespace);
    }
    if (catalog.tableExists(identifier(fund))) {
      requireAnOpening(fund, catalog.loadTable(identifier(fund)));
      catalog.dropTable(identifier(fund), false);
    }
    return new RegisterTable(
        catalog
            .buildTable(identifier(fund), RegisterColumns.schema())
            .withPartitionSpec(RegisterColumns.partitions())
            .withProperties(RegisterTable.properties(cells))
            .create());
  }

  /** Nights write snapshots of their own, and one that follows another says which. */
  private static void requireAnOpening(String fund, Table table) {
    List<Snapshot> snapshots = new ArrayList<>();
    table.snapshots().forEach(snapshots::add);
    boolean opening =
        snapshots.isEmpty() || (snapshots.size() == 1 && snapshots.get(0).parentId() == null);
    if (!opening) {
      throw new WanfenException(
          ErrorCode.RESTORED_APART,
          "The register of fund "
              + fund
              + " holds more than an opening, and the records know of no such fund",
          "The register is as it was; nothing was opened.",
          "See that warehouse and database belong together, and restore both as of one moment; or"
              + " open the fund in another home.");
    }
  }

  /** The name of a fund's register in Spark SQL. */
  public static String sqlName(String fund) {
    return NAME + "." + identifier(fund);
  }

  private static TableIdentifier identifier(String fund) {
    return TableIdentifier.of(Namespace.of("fund_" + fund), TABLE);
  }

  @Override
  public void close() {
    catalog.close();
  }
}
