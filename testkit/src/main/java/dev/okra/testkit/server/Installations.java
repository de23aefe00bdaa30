package dev.okra.testkit.server;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the server binaries of this machine, and unpacks those that came as an archive. */
final class Installations {
  private final TestEnvironment environment;
  private final ServerArchives archives;

  Installations(TestEnvironment environment, ServerArchives archives) {
    this.environment = environment;
    this.archives = archives;
  }

  /** Why a server cannot run here, and what to do about it; empty if it can. Starts nothing. */
  Optional<String> obstacle(ServerKind kind) {
    Optional<String> platform = Platform.obstacle();
    if (platform.isPresent()) {
      return platform;
    }
    return switch (kind) {
      case POSTGRES_18, POSTGRES_14 ->
          archives
              .obstacle(kind)
              .or(() -> Platform.canLeaveRoot() ? Optional.empty() : noUnshare());
      case MYSQL_9 -> debianObstacle();
      case MYSQL_8 ->
          archives.obstacle(kind).or(() -> libaio().isPresent() ? Optional.empty() : noLibaio());
      case MARIADB_11, MARIADB_10 -> archives.obstacle(kind);
    };
  }

  /** The program of a kind without an obstacle. */
  Installation find(ServerKind kind) {
    return switch (kind) {
      case POSTGRES_18, POSTGRES_14 -> new PostgresInstallation(archives.unpacked(kind));
      case MYSQL_9 -> MySqlInstallation.debian(environment.mysql9Root().orElseThrow());
      case MYSQL_8 ->
          MySqlInstallation.unpacked(
              archives.unpacked(kind),
              Map.of(
                  "LD_LIBRARY_PATH", libaio().orElseThrow().folder(archives.cache()).toString()));
      case MARIADB_11, MARIADB_10 -> new MariaDbInstallation(archives.unpacked(kind));
    };
  }

  private Optional<String> debianObstacle() {
    if (environment.mysql9Root().filter(MySqlInstallation::isDebianTree).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        "no Debian tree with it is named in "
            + TestEnvironment.MYSQL_9_ROOT
            + ": debootstrap --variant=minbase --include=mysql-server-core sid DIR makes one");
  }

  private Optional<Libaio> libaio() {
    return Libaio.find(
        Stream.concat(Stream.of(Path.of("/")), environment.mysql9Root().stream()).toList());
  }

  private static Optional<String> noLibaio() {
    return Optional.of("libaio.so.1 is missing: install Debian's libaio1 (or libaio1t64)");
  }

  private static Optional<String> noUnshare() {
    return Optional.of(
        "PostgreSQL refuses to run as root, and 'unshare -U' is not allowed here: run the tests as"
            + " another user");
  }
}
