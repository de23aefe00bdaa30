package dev.okra.postgres;

import dev.okra.domain.port.Dialect;
import dev.okra.testkit.contract.ContractDatabase;
import dev.okra.testkit.fixture.PullContract;
import java.util.List;
import java.util.stream.Stream;

class PostgresPullTest extends PullContract {
  @Override
  protected Dialect dialect() {
    return new PostgresDialect();
  }

  @Override
  protected Stream<ContractDatabase> databases() {
    return ContractDatabase.servers("postgres");
  }

  @Override
  protected List<String> choice() {
    return List.of(
        "columns/types-of-every-family",
        "columns/types-widened",
        "keys/name-moved",
        "partitions/",
        "sequences/");
  }
}
