package dev.okra.sqlite;

import dev.okra.domain.port.Dialect;
import dev.okra.testkit.contract.ContractDatabase;
import dev.okra.testkit.fixture.PullContract;
import java.util.List;
import java.util.stream.Stream;

class SqlitePullTest extends PullContract {
  @Override
  protected Dialect dialect() {
    return new SqliteDialect();
  }

  @Override
  protected Stream<ContractDatabase> databases() {
    return Stream.of(ContractDatabase.sqliteFiles());
  }

  @Override
  protected List<String> choice() {
    return List.of("");
  }
}
