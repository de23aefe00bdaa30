package dev.okra.postgres;

import dev.okra.testkit.contract.ContractDatabase;
import dev.okra.testkit.fixture.RandomPairs;
import dev.okra.testkit.server.ServerKind;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Schemas of random pieces, there and back, with pg_dump as the witness. */
class RandomSchemasTest extends PostgresFixtureTest {
  @Override
  protected Path root() {
    return RandomPairs.write(12, SchemaPieces::schema);
  }

  @Override
  protected Stream<ContractDatabase> databases() {
    return Stream.of(ContractDatabase.server(ServerKind.POSTGRES_18));
  }
}
