package dev.okra.testkit.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class ServerMatrixTest {
  @Test
  void listsServersOfDialect() {
    assertThat(ServerMatrix.speaking("mysql"))
        .isSubsetOf(ServerMatrix.all())
        .allMatch(kind -> !kind.productName().equals("PostgreSQL"));
    assertThat(ServerMatrix.speaking("postgres"))
        .isSubsetOf(ServerMatrix.all())
        .allMatch(kind -> kind.productName().equals("PostgreSQL"));
  }

  @Test
  void refusesUnknownDialect() {
    assertThatThrownBy(() -> ServerMatrix.speaking("mariadb"))
        .hasMessage("no server speaks the dialect 'mariadb'");
  }
}
