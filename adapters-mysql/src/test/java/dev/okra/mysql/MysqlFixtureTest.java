package dev.okra.mysql;

import dev.okra.domain.port.Dialect;
import dev.okra.testkit.contract.ContractDatabase;
import dev.okra.testkit.fixture.FixtureContract;
import java.util.stream.Stream;

class MysqlFixtureTest extends FixtureContract {
  @Override
  protected Dialect dialect() {
    return new MysqlDialect();
  }

  @Override
  protected Stream<ContractDatabase> databases() {
    return ContractDatabase.servers("mysql");
  }
}
