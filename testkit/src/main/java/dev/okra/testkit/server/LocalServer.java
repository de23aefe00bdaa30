package dev.okra.testkit.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A server binary run as a process of this machine, under a {@link Supervisor}. */
final class LocalServer implements ServerHost {
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final int PORTS_TO_TRY = 3;
  private static final int LOG_LINES = 40;

  private final Installation installation;
  private final ServerConsole console;
  private final Path folder;
  private Address address;

  /** Whether the server has ever answered: from then on others know its address, and it stays. */
  private boolean settled;

  private @Nullable Supervisor supervisor;

  /**
   * Prepares a server that has not started.
   *
   * @param folder the run folder, which has in it {@code data}, initialised
   * @param address where to start it, unless somebody is there
   */
  LocalServer(Installation installation, ServerConsole console, Path folder, Address address) {
    this.installation = installation;
    this.console = console;
    this.folder = folder;
    this.address = address;
  }

  @Override
  public String origin() {
    return installation.origin();
  }

  @Override
  public Address address() {
    return address;
  }

  @Override
  public ServerFacts start() {
    if (running()) {
      throw new IllegalStateException("the server runs already");
    }
    for (int attempt = 1; ; attempt++) {
      try {
        ServerFacts facts = launch();
        settled = true;
        return facts;
      } catch (ServerStartException e) {
        if (settled || attempt == PORTS_TO_TRY || !addressTaken(e)) {
          throw e;
        }
        address = Address.free();
      }
    }
  }

  private ServerFacts launch() {
    supervisor = Supervisor.launch(folder, installation.command(data(), address.port()));
    ServerFacts facts = new Readiness(this, console).await();
    if (!Path.of(facts.dataDirectory()).normalize().equals(data())) {
      // Ours is about to fail on the address; the server of another JVM has answered.
      supervisor.awaitEnd(LIMIT);
      throw new ServerStartException(address + ": address already in use", null);
    }
    return facts;
  }

  private static boolean addressTaken(ServerStartException failure) {
    return String.valueOf(failure.getMessage()).contains("ddress already in use");
  }

  @Override
  public void stop() {
    supervisor().stop(LIMIT);
  }

  @Override
  public void crash() {
    supervisor().crash(LIMIT);
  }

  @Override
  public void pause() {
    supervisor().pause();
  }

  @Override
  public void resume() {
    supervisor().resume();
  }

  @Override
  public boolean running() {
    return supervisor != null && supervisor.running();
  }

  @Override
  public void close() {
    if (supervisor != null) {
      supervisor.release(LIMIT);
    }
    // A supervisor whose server was stopped has left it.
    Folders.delete(folder);
  }

  @Override
  public String log() {
    Path log = folder.resolve("server.log");
    if (!Files.exists(log)) {
      return "";
    }
    try {
      List<String> lines = Files.readAllLines(log, StandardCharsets.ISO_8859_1);
      return String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size()));
    } catch (IOException e) {
      return "(unreadable: " + e + ")";
    }
  }

  private Path data() {
    return folder.resolve("data");
  }

  private Supervisor supervisor() {
    if (supervisor == null) {
      throw new IllegalStateException("the server has never started");
    }
    return supervisor;
  }
}
