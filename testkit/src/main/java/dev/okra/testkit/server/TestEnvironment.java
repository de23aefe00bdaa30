package dev.okra.testkit.server;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The environment variables that steer the testkit, read in this one place. */
record TestEnvironment(Map<String, String> variables) {
  static final String TOOLCHAINS = "OKRA_TOOLCHAINS";
  static final String SERVERS = "OKRA_TEST_SERVERS";
  static final String DOCKER = "OKRA_TEST_DOCKER";
  static final String CACHE = "OKRA_TEST_CACHE";
  static final String MYSQL_9_ROOT = "OKRA_TEST_MYSQL9_ROOT";

  TestEnvironment {
    variables = Map.copyOf(variables);
  }

  static TestEnvironment current() {
    return new TestEnvironment(System.getenv());
  }

  /** Whether a missing server fails a test, as in CI, rather than skipping it, as on a desk. */
  boolean toolchainsRequired() {
    return value(TOOLCHAINS).filter("required"::equals).isPresent();
  }

  boolean dockerAllowed() {
    String choice = value(DOCKER).orElse("auto");
    return switch (choice) {
      case "auto" -> true;
      case "never" -> false;
      default ->
          throw new IllegalArgumentException(
              DOCKER + " is '" + choice + "'; it may be auto, never");
    };
  }

  /** Where unpacked binaries and initialised data directories are kept from run to run. */
  Path cache() {
    return value(CACHE)
        .map(Path::of)
        .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache", "okra-test"))
        .toAbsolutePath();
  }

  /** The root of a Debian tree that holds MySQL 9. */
  Optional<Path> mysql9Root() {
    return value(MYSQL_9_ROOT).map(Path::of).map(Path::toAbsolutePath);
  }

  /** The servers to test on: those named, or all. */
  Set<ServerKind> selection() {
    Set<ServerKind> selected = value(SERVERS).map(TestEnvironment::kinds).orElse(all());
    if (toolchainsRequired() && !selected.equals(all())) {
      throw new IllegalStateException(
          SERVERS
              + " leaves servers out, and "
              + TOOLCHAINS
              + "=required wants them all: unset one");
    }
    return selected;
  }

  private static Set<ServerKind> kinds(String ids) {
    return Arrays.stream(ids.split(",", -1))
        .map(id -> ServerKind.of(id.strip()))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(ServerKind.class)));
  }

  private static Set<ServerKind> all() {
    return EnumSet.allOf(ServerKind.class);
  }

  private Optional<String> value(String name) {
    return Optional.ofNullable(variables.get(name)).filter(text -> !text.isBlank());
  }
}
