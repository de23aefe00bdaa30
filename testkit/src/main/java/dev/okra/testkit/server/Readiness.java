package dev.okra.testkit.server;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Waits until a server answers a query, which is when it is ready whatever its log says. */
record Readiness(ServerHost host, ServerConsole console) {
  private static final Duration LIMIT = Duration.ofSeconds(90);

  ServerFacts await() {
    Attempts attempts = new Attempts();
    return Polling.until(LIMIT, () -> ask(attempts)).orElseThrow(() -> failure(attempts));
  }

  private Optional<ServerFacts> ask(Attempts attempts) {
    if (!host.running()) {
      throw failure(attempts);
    }
    try (Connection connection =
        console.connect(host.address(), console.homeDatabase(), Credentials.OKRA)) {
      return Optional.of(console.facts(connection));
    } catch (SQLException notYet) {
      attempts.last = notYet;
      return Optional.empty();
    }
  }

  private ServerStartException failure(Attempts attempts) {
    String what = host.running() ? "does not answer within " + LIMIT : "ended as it started";
    return new ServerStartException(
        "the server " + what + "; its log:\n" + host.log(), attempts.last);
  }

  private static final class Attempts {
    private @Nullable SQLException last;
  }
}
