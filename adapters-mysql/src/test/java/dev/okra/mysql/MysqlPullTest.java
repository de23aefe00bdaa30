package dev.okra.mysql;

import dev.okra.domain.port.Dialect;
import dev.okra.testkit.contract.ContractDatabase;
import dev.okra.testkit.fixture.PullContract;
import java.util.List;
import java.util.stream.Stream;

class MysqlPullTest extends PullContract {
  @Override
  protected Dialect dialect() {
    return new MysqlDialect();
  }

  @Override
  protected Stream<ContractDatabase> databases() {
    return ContractDatabase.servers("mysql");
  }

  @Override
  protected List<String> choice() {
    return List.of(
        "columns/compressed",
        "indexes/hash",
        "indexes/with-expressions",
        "keys/foreign-to",
        "tables/names-that-differ-by-case",
        "tables/system-versioned-with");
  }
}
