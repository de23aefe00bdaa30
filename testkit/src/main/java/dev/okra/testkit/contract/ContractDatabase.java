package dev.okra.testkit.contract;

import dev.okra.domain.port.DatabaseUrl;
import dev.okra.testkit.server.DatabaseServers;
import dev.okra.testkit.server.DumpTool;
import dev.okra.testkit.server.ServerKind;
import dev.okra.testkit.server.ServerMatrix;
import dev.okra.testkit.server.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A kind of place in which a contract makes databases. */
public final class ContractDatabase {
  private final String name;
  private final String id;
  private final Supplier<Opened> opener;

  private ContractDatabase(String name, String id, Supplier<Opened> opener) {
    this.name = name;
    this.id = id;
    this.opener = opener;
  }

  /** Every server of this run that speaks a dialect. */
  public static Stream<ContractDatabase> servers(String dialect) {
    return ServerMatrix.speaking(dialect).stream().map(ContractDatabase::server);
  }

  /** One server. */
  public static ContractDatabase server(ServerKind kind) {
    return new ContractDatabase(
        kind.toString(),
        kind.id(),
        () -> {
          TestDatabase database = DatabaseServers.require(kind).createDatabase();
          return new Opened(
              DatabaseUrl.parse(database.url()),
              database::close,
              () -> DumpTool.schemaOf(database));
        });
  }

  /** Files of SQLite. */
  public static ContractDatabase sqliteFiles() {
    return new ContractDatabase(
        "SQLite",
        "sqlite",
        () -> {
          try {
            Path folder = Files.createTempDirectory("okra-contract");
            Path file = folder.resolve("test.db");
            return new Opened(
                DatabaseUrl.parse("sqlite:" + file), () -> delete(folder), Optional::empty);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path path : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A new, empty database; a server that cannot be had skips the test. */
  public Opened open() {
    return opener.get();
  }

  @Override
  public String toString() {
    return name;
  }

  /** The id of the server: {@code postgres-18}, {@code sqlite}. */
  public String id() {
    return id;
  }

  /**
   * An empty database; gone when closed.
   *
   * @param dump what it holds, without rows, as the server's own tool writes it; empty where there
   *     is no such tool
   */
  public record Opened(DatabaseUrl url, Runnable remove, Supplier<Optional<String>> dump)
      implements AutoCloseable {
    @Override
    public void close() {
      remove.run();
    }
  }
}
