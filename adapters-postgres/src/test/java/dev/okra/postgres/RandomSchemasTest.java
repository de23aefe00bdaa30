package dev.okra.postgres;

import dev.okra.testkit.contract.ContractDatabase;
import dev.okra.testkit.server.ServerKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;

/**
 * Schemas of random pieces, there and back, with pg_dump as the witness. {@code -Dokra.random.seed}
 * and {@code -Dokra.random.pairs} give others, and more.
 */
class RandomSchemasTest extends PostgresFixtureTest {
  private static final long SEED = Long.getLong("okra.random.seed", 1);
  private static final int PAIRS = Integer.getInteger("okra.random.pairs", 12);

  @TempDir static Path folder;

  @Override
  protected Path root() {
    try {
      for (int i = 0; i < PAIRS; i++) {
        long seed = SEED * 1000 + i;
        Random random = new Random(seed);
        Path pair = Files.createDirectories(folder.resolve("pair-" + seed));
        Files.writeString(pair.resolve("current.sql"), SchemaPieces.schema(random));
        Files.writeString(pair.resolve("desired.sql"), SchemaPieces.schema(random));
        Files.writeString(pair.resolve("fixture.properties"), "golden=false\nrenames=none\n");
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  protected Stream<ContractDatabase> databases() {
    return Stream.of(ContractDatabase.server(ServerKind.POSTGRES_18));
  }
}
