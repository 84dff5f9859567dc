package org.wanfen.batch.program;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Transactions that are on the disk when they have ended, so that a machine that loses its power
 * does not forget what somebody was told, or what files were written by.
 *
 * <p>PostgreSQL sees to that by itself. H2 hands its writes to the machine, which has them when the
 * process dies and brings them to the disk when it pleases: it has to be asked.
 */
final class LastingTransactions extends TransactionTemplate {
  private static final long serialVersionUID = 1L;

  private static final String POSTGRESQL = "jdbc:postgresql:";

  private final transient JdbcClient jdbc;
  private final boolean asks;

  /**
   * Transactions of a database.
   *
   * @param databaseUrl says which database it is
   * @param jdbc statements to it
   */
  LastingTransactions(String databaseUrl, JdbcClient jdbc, PlatformTransactionManager manager) {
    super(manager);
    this.jdbc = jdbc;
    this.asks = !databaseUrl.startsWith(POSTGRESQL);
  }

  @Override
  public <T> T execute(TransactionCallback<T> action) throws TransactionException {
    boolean[] own = new boolean[1];
    T result =
        super.execute(
            transaction -> {
              own[0] = transaction.isNewTransaction();
              return action.doInTransaction(transaction);
            });
    if (asks && own[0]) {
      int unused = jdbc.sql("checkpoint sync").update();
    }
    return result;
  }
}
