package dev.okra.testkit.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.okra.testkit.process.ChildJava;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No server outlives its JVM, however that ends. */
final class OrphanTest {
  private static final Duration LIMIT = Duration.ofSeconds(20);

  /** A JVM that starts a server, says its port, and lives until it is killed. */
  static final class Child {
    private Child() {}

    public static void main(String[] arguments) throws IOException {
      PrivateServer server = DatabaseServers.startPrivate(ServerKind.of(arguments[0]));
      if (arguments[1].equals("paused")) {
        server.pause();
      }
      System.out.println("port " + server.port());
      if (System.in.read() != -1) {
        System.exit(0);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"POSTGRES_18", "MYSQL_8", "MARIADB_11"})
  void endsServerOfKilledJvm(ServerKind kind) throws IOException {
    assertLeavesNothing(kind, "running", Process::destroyForcibly);
  }

  @ParameterizedTest
  @EnumSource(names = {"POSTGRES_18", "MARIADB_11"})
  void endsPausedServerOfKilledJvm(ServerKind kind) throws IOException {
    assertLeavesNothing(kind, "paused", Process::destroyForcibly);
  }

  @ParameterizedTest
  @EnumSource(names = {"POSTGRES_18", "MARIADB_11"})
  void endsServerOfJvmThatExits(ServerKind kind) throws IOException {
    assertLeavesNothing(kind, "running", OrphanTest::askToExit);
  }

  @ParameterizedTest
  @EnumSource(names = {"POSTGRES_18", "MARIADB_11"})
  void endsServerOfTerminatedJvm(ServerKind kind) throws IOException {
    assertLeavesNothing(kind, "running", Process::destroy);
  }

  /** Ends a child in one way. */
  @FunctionalInterface
  private interface Ending {
    void end(Process child) throws IOException;
  }

  private static void assertLeavesNothing(ServerKind kind, String state, Ending ending)
      throws IOException {
    assumeFalse(Docker.available(), "containers are for Testcontainers to remove");
    DatabaseServers.require(kind);
    Process child = launch(kind, state);
    try (BufferedReader output = child.inputReader(StandardCharsets.UTF_8)) {
      int port = port(output);
      assertThat(Listening.on(port)).isTrue();
      assertThat(folders(child)).isNotEmpty();

      ending.end(child);

      assertThat(
              Polling.until(LIMIT, () -> Listening.on(port) ? Optional.empty() : Optional.of(port)))
          .describedAs("the server has let go of its port")
          .contains(port);
      assertThat(
              Polling.until(
                  LIMIT, () -> folders(child).isEmpty() ? Optional.of("") : Optional.empty()))
          .describedAs("the server's folder is gone")
          .isPresent();
    } finally {
      child.destroyForcibly();
    }
  }

  private static Process launch(ServerKind kind, String state) throws IOException {
    return new ChildJava()
        .property(ServerArchives.PROPERTY, ServerArchives.folder())
        .of(Child.class, kind.id(), state)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static void askToExit(Process child) throws IOException {
    child.getOutputStream().write('\n');
    child.getOutputStream().flush();
  }

  private static int port(BufferedReader output) throws IOException {
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      if (line.startsWith("port ")) {
        return Integer.parseInt(line.substring("port ".length()));
      }
    }
    throw new AssertionError("the child ended without a server");
  }

  private static List<Path> folders(Process child) {
    Path runs = RunFolders.besides(new ServerCache(TestEnvironment.current().cache())).root();
    try (Stream<Path> entries = Files.list(runs)) {
      return entries
          .filter(Files::isDirectory)
          .filter(entry -> entry.getFileName().toString().startsWith(child.pid() + "-"))
          .toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
