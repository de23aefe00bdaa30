package dev.okra.mysql;

import dev.okra.testkit.fixture.RandomPairs;
import java.nio.file.Path;
import java.util.Map;

/** Random schemas of both products, there and back, with mysqldump as the witness. */
class RandomSchemasTest extends MysqlFixtureTest {
  @Override
  protected Path root() {
    return RandomPairs.write(
        6,
        Map.of(
            "mysql", choices -> RandomSchema.script(choices, false),
            "mariadb", choices -> RandomSchema.script(choices, true)));
  }
}
