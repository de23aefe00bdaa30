package dev.okra.postgres;

import dev.okra.postgres.random.RandomSchema;
import dev.okra.testkit.contract.ContractDatabase;
import dev.okra.testkit.fixture.RandomChoices;
import dev.okra.testkit.fixture.RandomPairs;
import dev.okra.testkit.server.ServerKind;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Random tables with what reads them, and random pieces, there and back, with pg_dump as the
 * witness.
 */
class RandomSchemasTest extends PostgresFixtureTest {
  @Override
  protected Path root() {
    return RandomPairs.write(40, RandomSchemasTest::script);
  }

  private static String script(RandomChoices choices) {
    return choices.forGood("what", "pieces", "tables").equals("pieces")
        ? SchemaPieces.schema(choices)
        : RandomSchema.script(choices);
  }

  @Override
  protected Stream<ContractDatabase> databases() {
    return Stream.of(ContractDatabase.server(ServerKind.POSTGRES_18));
  }
}
