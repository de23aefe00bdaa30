package dev.okra.postgres;

import dev.okra.domain.port.Dialect;
import dev.okra.domain.port.Session;
import dev.okra.testkit.contract.ContractDatabase;
import dev.okra.testkit.fixture.FixtureContract;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class PostgresFixtureTest extends FixtureContract {
  /**
   * Names that are no property of a schema: those that the server gives to NOT NULL (PostgreSQL 18)
   * and to the sequences behind identity columns stay when a table or column is renamed.
   */
  private static final Pattern HIDDEN_NAMES =
      Pattern.compile(
          "CONSTRAINT (?:\\w+_not_null\\d*|\"[^\"]+_not_null\\d*\") (?=NOT NULL)|^ *SEQUENCE NAME .*");

  @Override
  protected Dialect dialect() {
    return new PostgresDialect();
  }

  @Override
  protected Stream<ContractDatabase> databases() {
    return ContractDatabase.servers("postgres");
  }

  @Override
  protected Optional<List<String>> dump(ContractDatabase.Opened database, Session session) {
    return super.dump(database, session).map(PostgresFixtureTest::statements);
  }

  /** In an order of their own: that of pg_dump depends on when objects were made. */
  private static List<String> statements(List<String> lines) {
    String text =
        lines.stream()
            .map(line -> HIDDEN_NAMES.matcher(line).replaceAll(""))
            .collect(Collectors.joining("\n"));
    return Arrays.stream(text.split("(?<=;)\n", -1)).sorted().toList();
  }
}
