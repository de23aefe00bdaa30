package dev.okra.codegen.toolchain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds a JDK besides the one that runs the tests: where the property {@code okra.jdk25} says, or
 * the variable {@code JDK_25} or {@code JAVA_HOME_25_X64}, or else in a folder beside the running
 * one, which is where most systems and version managers put them.
 */
final class OtherJdk {
  private OtherJdk() {}

  /** The home of a JDK of this version, with a compiler. */
  static Optional<Path> of(int version) {
    return Stream.concat(named(version), beside())
        .filter(home -> Files.isExecutable(home.resolve("bin/javac")))
        .filter(home -> isOf(version, home))
        .findFirst();
  }

  /** What to do where there is none. */
  static String hint(int version) {
    return "name its home in -Dokra.jdk%d, JDK_%d or JAVA_HOME_%d_X64"
        .formatted(version, version, version);
  }

  private static Stream<Path> named(int version) {
    return Stream.of(
            System.getProperty("okra.jdk" + version),
            System.getenv("JDK_" + version),
            System.getenv("JAVA_HOME_" + version + "_X64"))
        .filter(Objects::nonNull)
        .map(Path::of);
  }

  private static Stream<Path> beside() {
    Path folder = Path.of(System.getProperty("java.home")).toAbsolutePath().resolveSibling(".");
    try (Stream<Path> siblings = Files.list(folder.normalize())) {
      return siblings.sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isOf(int version, Path home) {
    Path release = home.resolve("release");
    try {
      List<String> lines = Files.exists(release) ? Files.readAllLines(release) : List.of();
      return lines.stream()
          .anyMatch(line -> line.matches("JAVA_VERSION=\"" + version + "([^0-9].*)?\""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
