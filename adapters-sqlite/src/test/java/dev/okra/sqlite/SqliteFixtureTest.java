package dev.okra.sqlite;

import dev.okra.domain.port.Dialect;
import dev.okra.domain.port.Session;
import dev.okra.testkit.contract.ContractDatabase;
import dev.okra.testkit.fixture.FixtureContract;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

class SqliteFixtureTest extends FixtureContract {
  @Override
  protected Dialect dialect() {
    return new SqliteDialect();
  }

  @Override
  protected Stream<ContractDatabase> databases() {
    return Stream.of(ContractDatabase.sqliteFiles());
  }

  /** SQLite keeps texts as they were written, so that its pragmas are asked instead. */
  @Override
  protected Optional<List<String>> dump(ContractDatabase.Opened database, Session session) {
    return Optional.of(PragmaDump.of(session));
  }
}
