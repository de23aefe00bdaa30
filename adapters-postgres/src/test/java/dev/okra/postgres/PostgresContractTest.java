package dev.okra.postgres;

import dev.okra.domain.port.Dialect;
import dev.okra.testkit.contract.ContractDatabase;
import dev.okra.testkit.contract.DialectContract;
import java.util.stream.Stream;

class PostgresContractTest extends DialectContract {
  @Override
  protected Dialect dialect() {
    return new PostgresDialect();
  }

  @Override
  protected Stream<ContractDatabase> databases() {
    return ContractDatabase.servers("postgres");
  }
}
