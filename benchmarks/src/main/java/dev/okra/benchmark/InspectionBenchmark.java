package dev.okra.benchmark;

import dev.okra.domain.port.Dialect;
import dev.okra.domain.port.InspectionScope;
import dev.okra.domain.port.Session;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.mysql.MysqlDialect;
import dev.okra.postgres.PostgresDialect;
import dev.okra.sqlite.SqliteDialect;
import dev.okra.testkit.contract.ContractDatabase;
import dev.okra.testkit.server.ServerKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long reading the schema of a database takes, beside the server's own dump of it without rows.
 * The law: okra takes no longer. One measurement is one inspection, or one run of the tool.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4)
@Measurement(iterations = 10)
@Fork(1)
public class InspectionBenchmark {
  /** Tables in one transaction: PostgreSQL keeps a lock for each. */
  private static final int BATCH = 100;

  /** The server: an id of {@link ServerKind}, or {@code sqlite} for a file. */
  @Param({"postgres-18", "mysql-9", "mariadb-11", "sqlite"})
  public String server = "";

  /** How many tables there are. */
  @Param({"5000"})
  public int tables;

  private Supplier<DatabaseSchema> inspection = () -> DatabaseSchema.EMPTY;
  private Supplier<String> dump = () -> "";
  private Runnable end = () -> {};

  /** Makes the database. */
  @Setup
  public void makeDatabase() {
    Dialect dialect = dialect();
    ContractDatabase.Opened opened =
        server.equals("sqlite")
            ? ContractDatabase.sqliteFiles().open()
            : ContractDatabase.server(ServerKind.of(server)).open();
    Session session = dialect.connect(opened.url());
    for (int i = 0; i < tables; i += BATCH) {
      session.begin();
      IntStream.range(i, Math.min(tables, i + BATCH))
          .forEach(n -> statements(n).forEach(session::execute));
      session.commit();
    }
    inspection = () -> dialect.inspector().inspect(session, InspectionScope.DEFAULT);
    dump = () -> opened.dump().get().orElseGet(() -> sqliteDump(session));
    end =
        () -> {
          session.close();
          opened.close();
        };
  }

  private Dialect dialect() {
    return switch (server.replaceAll("-.*", "")) {
      case "postgres" -> new PostgresDialect();
      case "mysql", "mariadb" -> new MysqlDialect();
      case "sqlite" -> new SqliteDialect();
      default -> throw new IllegalArgumentException("no server '" + server + "'");
    };
  }

  /** A table of eight columns with a key, an index, a check, and a reference to another table. */
  private static List<String> statements(int number) {
    int parent = number / 2;
    return List.of(
        """
        CREATE TABLE sample_%1$d (
          id BIGINT NOT NULL,
          parent_id BIGINT,
          name VARCHAR(80) NOT NULL,
          email VARCHAR(120) DEFAULT 'nobody',
          price DECIMAL(10, 2) NOT NULL DEFAULT 0,
          active SMALLINT NOT NULL DEFAULT 1,
          made_at TIMESTAMP NULL,
          note TEXT,
          PRIMARY KEY (id),
          CONSTRAINT sample_%1$d_price CHECK (price >= 0),
          CONSTRAINT sample_%1$d_parent FOREIGN KEY (parent_id) REFERENCES sample_%2$d (id)
        )
        """
            .formatted(number, parent),
        "CREATE INDEX sample_%1$d_name ON sample_%1$d (name, active)".formatted(number));
  }

  /** SQLite's program of that name, which has to be on the path. */
  private static String sqliteDump(Session session) {
    String file = session.query("PRAGMA database_list").get(0).text("file");
    try {
      Process process = new ProcessBuilder("sqlite3", file, ".schema").start();
      String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException("sqlite3 has failed");
      }
      return text;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Drops the database. */
  @TearDown
  public void dropDatabase() {
    end.run();
  }

  /** Okra's reading. */
  @Benchmark
  public DatabaseSchema inspection() {
    return checked(inspection.get());
  }

  private DatabaseSchema checked(DatabaseSchema schema) {
    if (schema.tables().size() != tables) {
      throw new IllegalStateException(schema.tables().size() + " tables were found");
    }
    return schema;
  }

  /** The server's own tool. */
  @Benchmark
  public String dump() {
    return dump.get();
  }
}
