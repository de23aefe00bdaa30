package dev.okra.testkit.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LocalServerTest {
  @TempDir Path cache;

  /** Whoever answers on the address lets us in: it is of our making, as another JVM's would be. */
  @Test
  void leavesAddressToServerThatHasIt() {
    assumeFalse(Docker.available(), "servers are containers here");
    DatabaseServer first = DatabaseServers.require(ServerKind.POSTGRES_14);
    Address taken = new Address(first.host(), first.port());
    LocalServer second = hosts().local(ServerKind.POSTGRES_14, taken);
    try {
      second.start();

      assertThat(second.running()).isTrue();
      assertThat(second.address()).isNotEqualTo(taken);
    } finally {
      second.close();
    }
    assertThat(second.running()).isFalse();
  }

  private ServerHosts hosts() {
    return new ServerHosts(new TestEnvironment(Map.of(TestEnvironment.CACHE, cache.toString())));
  }
}
