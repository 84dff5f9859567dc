package org.wanfen.batch.records;

import java.sql.Connection;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/** Spring Batch's own tables, by the script that comes with it. */
public final class BatchSchema implements JavaMigration {

  private static final String SCRIPTS = "org/springframework/batch/core/schema-";

  @Override
  public void migrate(Context context) throws Exception {
    Connection connection = context.getConnection();
    String product = connection.getMetaData().getDatabaseProductName();
    String script = SCRIPTS + ("PostgreSQL".equals(product) ? "postgresql" : "h2") + ".sql";
    ScriptUtils.executeSqlScript(connection, new ClassPathResource(script));
  }

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion("2");
  }

  @Override
  public String getDescription() {
    return "Spring Batch";
  }

  @Override
  public Integer getChecksum() {
    return null;
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }
}
