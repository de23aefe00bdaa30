package dev.okra.testkit.server;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.opentest4j.TestAbortedException;

/**
 * The one way to a real database server. A server that tests share starts when it is first asked
 * for, once a JVM, and ends with the JVM.
 */
public final class DatabaseServers {
  private static final ServerHosts HOSTS = new ServerHosts(TestEnvironment.current());
  private static final SharedServers SHARED = new SharedServers(HOSTS);

  /** The kinds whose skipping has been announced. */
  private static final Set<ServerKind> SKIPPED = ConcurrentHashMap.newKeySet();

  private DatabaseServers() {}

  /** Why a server cannot run on this machine and what to install, or empty. Starts nothing. */
  public static Optional<String> obstacle(ServerKind kind) {
    return HOSTS.obstacle(kind).map(why -> kind + " cannot run here: " + why);
  }

  /**
   * The shared server, started if it is not yet.
   *
   * @throws ServerUnavailableException if it cannot run here
   */
  public static DatabaseServer start(ServerKind kind) {
    failOnObstacle(kind);
    return SHARED.server(kind);
  }

  /**
   * The shared server for a test: where it cannot run, the test is skipped with the reason, or
   * fails under {@code OKRA_TOOLCHAINS=required}.
   */
  public static DatabaseServer require(ServerKind kind) {
    skipOnObstacle(kind);
    return start(kind);
  }

  /** A server for one test alone, which closes it. Skips or fails like {@link #require}. */
  public static PrivateServer startPrivate(ServerKind kind) {
    skipOnObstacle(kind);
    failOnObstacle(kind);
    ServerHosts.Started started = HOSTS.start(kind);
    return new PrivateServer(
        kind, started.host(), started.facts(), () -> HOSTS.release(started.host()));
  }

  /** Why a test on that server is to be skipped; nothing is where all servers are required. */
  static Optional<String> reasonToSkip(ServerKind kind) {
    if (!ServerMatrix.includes(kind)) {
      return Optional.of(kind + " is left out by " + TestEnvironment.SERVERS);
    }
    if (TestEnvironment.current().toolchainsRequired()) {
      return Optional.empty();
    }
    Optional<String> obstacle = obstacle(kind);
    // Build tools count skipped tests and keep the reason to themselves.
    obstacle.filter(reason -> SKIPPED.add(kind)).ifPresent(Announcements::say);
    return obstacle;
  }

  private static void skipOnObstacle(ServerKind kind) {
    reasonToSkip(kind)
        .ifPresent(
            reason -> {
              throw new TestAbortedException(reason);
            });
  }

  private static void failOnObstacle(ServerKind kind) {
    obstacle(kind)
        .ifPresent(
            obstacle -> {
              throw new ServerUnavailableException(obstacle);
            });
  }
}
