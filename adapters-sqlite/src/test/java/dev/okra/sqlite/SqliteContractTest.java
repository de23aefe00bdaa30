package dev.okra.sqlite;

import dev.okra.domain.port.Dialect;
import dev.okra.testkit.contract.ContractDatabase;
import dev.okra.testkit.contract.DialectContract;
import java.util.stream.Stream;

class SqliteContractTest extends DialectContract {
  @Override
  protected Dialect dialect() {
    return new SqliteDialect();
  }

  @Override
  protected Stream<ContractDatabase> databases() {
    return Stream.of(ContractDatabase.sqliteFiles());
  }
}
