package dev.okra.testkit.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The program of a server's makers that writes a database down as SQL: {@code pg_dump} and {@code
 * mysqldump} from the Debian tree that {@code OKRA_TEST_MYSQL9_ROOT} names, {@code mariadb-dump}
 * from the server's own binaries. A tool must be at least as new as the server.
 */
public final class DumpTool {
  private static final Duration LIMIT = Duration.ofMinutes(5);
  private static final Set<String> MISSING = ConcurrentHashMap.newKeySet();

  private final TestEnvironment environment;

  private DumpTool(TestEnvironment environment) {
    this.environment = environment;
  }

  /**
   * What a database holds, without rows, as the tool writes it; empty where the tool is missing,
   * which is said once.
   *
   * @throws IllegalStateException if the tool fails, or is missing under {@code
   *     OKRA_TOOLCHAINS=required}
   */
  public static Optional<String> schemaOf(TestDatabase database) {
    return new DumpTool(TestEnvironment.current()).dump(database);
  }

  private Optional<String> dump(TestDatabase database) {
    ServerKind kind = database.server().kind();
    Optional<List<String>> program = program(kind);
    if (program.isEmpty()) {
      missing(kind.product());
      return Optional.empty();
    }
    List<String> words = new ArrayList<>(program.get());
    try {
      Path file = Files.createTempFile("okra-dump", ".sql");
      try {
        words.addAll(arguments(database, file));
        ShellCommand.of(words).run(LIMIT);
        return Optional.of(Files.readString(file));
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void missing(ServerProduct product) {
    String message =
        "nothing to dump "
            + product.label()
            + " with: .ci/run shows how to make the Debian tree for "
            + TestEnvironment.MYSQL_9_ROOT;
    if (environment.toolchainsRequired()) {
      throw new IllegalStateException(message);
    }
    if (MISSING.add(message)) {
      Announcements.say(message);
    }
  }

  private Optional<List<String>> program(ServerKind kind) {
    return switch (kind.product()) {
      case POSTGRES -> inTree("usr/lib/postgresql/*/bin/pg_dump");
      case MYSQL -> inTree("usr/bin/mysqldump");
      case MARIADB -> mariaDbDump(kind);
    };
  }

  private Optional<List<String>> inTree(String pattern) {
    return environment
        .mysql9Root()
        .filter(MySqlInstallation::isDebianTree)
        .flatMap(root -> newest(root, pattern).map(p -> MySqlInstallation.inTree(root, p)));
  }

  private Optional<List<String>> mariaDbDump(ServerKind kind) {
    ServerArchives archives =
        new ServerArchives(new ServerCache(environment.cache()), ServerArchives.folder());
    return archives.obstacle(kind).isPresent()
        ? Optional.empty()
        : Optional.of(List.of(archives.unpacked(kind).resolve("bin/mariadb-dump").toString()));
  }

  private static Optional<Path> newest(Path root, String pattern) {
    int star = pattern.indexOf('*');
    if (star < 0) {
      return Optional.of(root.resolve(pattern)).filter(Files::isExecutable);
    }
    Path folder = root.resolve(pattern.substring(0, star));
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try (Stream<Path> versions = Files.list(folder)) {
      return versions
          .map(v -> v.resolve(pattern.substring(star + 2)))
          .filter(Files::isExecutable)
          .max(Comparator.comparing(Path::toString));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> arguments(TestDatabase database, Path file) {
    return database.server().kind().product() == ServerProduct.POSTGRES
        ? List.of("--schema-only", "--no-owner", "--file=" + file, database.url())
        : mySqlArguments(database, file);
  }

  private static List<String> mySqlArguments(TestDatabase database, Path file) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--no-defaults",
                "--host=" + database.host(),
                "--port=" + database.port(),
                "--protocol=tcp",
                "--user=" + database.user(),
                "--password=" + database.password(),
                "--no-data",
                "--routines",
                "--triggers",
                "--events",
                "--no-tablespaces",
                "--result-file=" + file));
    if (database.server().kind().product() == ServerProduct.MYSQL) {
      arguments.addAll(List.of("--column-statistics=0", "--set-gtid-purged=OFF"));
    } else {
      arguments.add("--skip-ssl");
    }
    arguments.add(database.name());
    return arguments;
  }
}
