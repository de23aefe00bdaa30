package dev.okra.testkit.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class TestEnvironmentTest {
  @Test
  void testsOnEveryServerUnlessTold() {
    assertThat(new TestEnvironment(Map.of()).selection()).containsExactly(ServerKind.values());
    assertThat(environment("OKRA_TEST_SERVERS", " ").selection())
        .containsExactly(ServerKind.values());
  }

  @Test
  void narrowsToNamedServers() {
    assertThat(environment("OKRA_TEST_SERVERS", "mysql-9, postgres-18").selection())
        .containsExactly(ServerKind.POSTGRES_18, ServerKind.MYSQL_9);
  }

  @Test
  void refusesUnknownServer() {
    assertThatThrownBy(() -> environment("OKRA_TEST_SERVERS", "oracle-7").selection())
        .hasMessage(
            "no server is called 'oracle-7'; there are postgres-18, postgres-14, mysql-9, mysql-8,"
                + " mariadb-11, mariadb-10");
  }

  @Test
  void refusesToNarrowWhereAllAreRequired() {
    Map<String, String> both =
        Map.of("OKRA_TEST_SERVERS", "postgres-18", "OKRA_TOOLCHAINS", "required");

    assertThatThrownBy(() -> new TestEnvironment(both).selection())
        .hasMessageContaining("OKRA_TEST_SERVERS leaves servers out");
  }

  @Test
  void cachesInHomeUnlessTold() {
    assertThat(new TestEnvironment(Map.of()).cache())
        .isEqualTo(Path.of(System.getProperty("user.home"), ".cache", "okra-test"));
    assertThat(environment("OKRA_TEST_CACHE", "/elsewhere").cache())
        .isEqualTo(Path.of("/elsewhere"));
  }

  @Test
  void usesDockerUnlessForbidden() {
    assertThat(new TestEnvironment(Map.of()).dockerAllowed()).isTrue();
    assertThat(environment("OKRA_TEST_DOCKER", "never").dockerAllowed()).isFalse();
    assertThatThrownBy(() -> environment("OKRA_TEST_DOCKER", "no").dockerAllowed())
        .hasMessage("OKRA_TEST_DOCKER is 'no'; it may be auto, never");
  }

  private static TestEnvironment environment(String name, String value) {
    return new TestEnvironment(Map.of(name, value));
  }
}
