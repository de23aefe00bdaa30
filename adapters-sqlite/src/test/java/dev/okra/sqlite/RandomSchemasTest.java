package dev.okra.sqlite;

import dev.okra.testkit.fixture.RandomPairs;
import java.nio.file.Path;

/** Random schemas, there and back, with the pragmas of SQLite as the witness. */
class RandomSchemasTest extends SqliteFixtureTest {
  @Override
  protected Path root() {
    return RandomPairs.write(20, RandomSchema::script);
  }
}
