package dev.okra.testkit.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Chooses where servers run, starts them, and sees to it that none is left when the JVM ends. */
final class ServerHosts {
  private final TestEnvironment environment;
  private final ServerCache cache;
  private final Installations installations;
  private final RunFolders runFolders;
  private final Set<ServerHost> live = ConcurrentHashMap.newKeySet();

  ServerHosts(TestEnvironment environment) {
    this.environment = environment;
    this.cache = new ServerCache(environment.cache());
    this.installations =
        new Installations(environment, new ServerArchives(cache, ServerArchives.folder()));
    this.runFolders = RunFolders.besides(cache);
    Runtime.getRuntime().addShutdownHook(new Thread(this::releaseAll, "okra-testkit-release"));
  }

  Optional<String> obstacle(ServerKind kind) {
    return onDocker() ? Optional.empty() : installations.obstacle(kind);
  }

  /** Starts a new server of its own and says so. */
  Started start(ServerKind kind) {
    long begin = System.nanoTime();
    ServerHost host = onDocker() ? new ContainerServer(kind) : local(kind, Address.free());
    live.add(host);
    try {
      Started started = new Started(host, host.start());
      announce(kind, started, Duration.ofNanos(System.nanoTime() - begin));
      return started;
    } catch (RuntimeException e) {
      release(host);
      throw e;
    }
  }

  void release(ServerHost host) {
    if (live.remove(host)) {
      host.close();
    }
  }

  /** A server that answers. */
  record Started(ServerHost host, ServerFacts facts) {}

  private boolean onDocker() {
    return environment.dockerAllowed() && Docker.available();
  }

  /**
   * A server that has not started, on a copy of the data directory that all of its kind begin with.
   */
  LocalServer local(ServerKind kind, Address address) {
    Installation installation = installations.find(kind);
    Path template =
        cache.folder("templates", installation.key(), folder -> initialise(installation, folder));
    Path folder = runFolders.create(kind);
    Folders.copy(template.resolve("data"), folder.resolve("data"));
    return new LocalServer(installation, kind.product().console(), folder, address);
  }

  private static void initialise(Installation installation, Path folder) throws IOException {
    installation.initialise(Files.createDirectory(folder.resolve("data")));
  }

  private void releaseAll() {
    live.parallelStream().forEach(this::release);
    runFolders.clear();
  }

  private static void announce(ServerKind kind, Started started, Duration taken) {
    Announcements.say(
        String.format(
            Locale.ROOT,
            "started %s %s (%s) on port %d in %.1f s",
            kind.productName(),
            started.facts().version(),
            started.host().origin(),
            started.host().address().port(),
            taken.toMillis() / 1000.0));
  }
}
