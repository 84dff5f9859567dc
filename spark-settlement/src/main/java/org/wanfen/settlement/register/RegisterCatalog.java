package org.wanfen.settlement.register;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.iceberg.catalog.Namespace;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.jdbc.JdbcCatalog;

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
        "uri", url,
        "jdbc.user", user,
        "jdbc.password", password,
        "jdbc.schema-version", "V1",
        "warehouse", warehouse);
  }

  /** The register of a fund, if there is one. */
  public Optional<RegisterTable> find(String fund) {
    TableIdentifier name = identifier(fund);
    return catalog.tableExists(name)
        ? Optional.of(new RegisterTable(catalog.loadTable(name)))
        : Optional.empty();
  }

  /** Makes the register of a fund anew; what an earlier try has left is dropped. */
  public RegisterTable create(String fund, Cells cells) {
    Namespace namespace = identifier(fund).namespace();
    if (!catalog.namespaceExists(namespace)) {
      catalog.createNamespace(namespace);
    }
    if (catalog.tableExists(identifier(fund))) {
      catalog.dropTable(identifier(fund), true);
    }
    return new RegisterTable(
        catalog
            .buildTable(identifier(fund), RegisterColumns.schema())
            .withPartitionSpec(RegisterColumns.partitions())
            .withProperties(RegisterTable.properties(cells))
            .create());
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
