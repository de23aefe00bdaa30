package dev.okra.testkit.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.testcontainers.DockerClientFactory;

/** Whether a Docker engine is there for Testcontainers. */
final class Docker {
  private Docker() {}

  static boolean available() {
    return Answer.AVAILABLE;
  }

  /** Asked once a JVM. */
  private static final class Answer {
    static final boolean AVAILABLE =
        isLikely() && DockerClientFactory.instance().isDockerAvailable();
  }

  /** Spares a machine without Docker the seconds that Testcontainers takes to find that out. */
  private static boolean isLikely() {
    return System.getenv("DOCKER_HOST") != null
        || Stream.of(
                Optional.of(Path.of("/var/run/docker.sock")),
                inFolder("XDG_RUNTIME_DIR", "docker.sock"),
                inFolder("HOME", ".docker/run/docker.sock"),
                inFolder("HOME", ".testcontainers.properties"))
            .flatMap(Optional::stream)
            .anyMatch(Files::exists);
  }

  private static Optional<Path> inFolder(String variable, String file) {
    return Optional.ofNullable(System.getenv(variable)).map(folder -> Path.of(folder, file));
  }
}
