package dev.okra.testkit.server;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The servers that the tests of a JVM share, each started when it is first asked for. */
final class SharedServers {
  private final Map<ServerKind, Shared> servers = new EnumMap<>(ServerKind.class);

  SharedServers(ServerHosts hosts) {
    for (ServerKind kind : ServerKind.values()) {
      servers.put(kind, new Shared(kind, hosts));
    }
  }

  DatabaseServer server(ServerKind kind) {
    Shared shared = servers.get(kind);
    if (shared == null) {
      throw new IllegalStateException("no shared " + kind);
    }
    return shared.server();
  }

  /** Starts once; after a failure, every later question fails at once instead of trying again. */
  private static final class Shared {
    private final ServerKind kind;
    private final ServerHosts hosts;
    private @Nullable DatabaseServer server;
    private @Nullable RuntimeException failure;

    private Shared(ServerKind kind, ServerHosts hosts) {
      this.kind = kind;
      this.hosts = hosts;
    }

    private synchronized DatabaseServer server() {
      if (failure != null) {
        throw new IllegalStateException(kind + " failed to start before", failure);
      }
      if (server == null) {
        server = started();
      }
      return server;
    }

    private DatabaseServer started() {
      try {
        ServerHosts.Started started = hosts.start(kind);
        return new DatabaseServer(kind, started.host(), started.facts());
      } catch (RuntimeException e) {
        failure = e;
        throw e;
      }
    }
  }
}
