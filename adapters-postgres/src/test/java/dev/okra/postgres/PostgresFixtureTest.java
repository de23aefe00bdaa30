package dev.okra.postgres;

import dev.okra.domain.port.Dialect;
import dev.okra.testkit.contract.ContractDatabase;
import dev.okra.testkit.fixture.FixtureContract;
import java.util.stream.Stream;

class PostgresFixtureTest extends FixtureContract {
  @Override
  protected Dialect dialect() {
    return new PostgresDialect();
  }

  @Override
  protected Stream<ContractDatabase> databases() {
    return ContractDatabase.servers("postgres");
  }
}
