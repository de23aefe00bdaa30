package dev.okra.domain.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.okra.domain.diagnostic.OkraException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTest {

  @Test
  void readsEveryPartOfAServersUrl() {
    DatabaseUrl url =
        DatabaseUrl.parse("postgres://ann:s%40cret%2F1@db.example:6543/shop?sslmode=require&a=b");
    assertThat(url)
        .isEqualTo(
            new DatabaseUrl(
                "postgres",
                "ann",
                "s@cret/1",
                "db.example",
                6543,
                "shop",
                Map.of("sslmode", "require", "a", "b")));
  }

  @Test
  void keepsAPlusInAPassword() {
    assertThat(DatabaseUrl.parse("mysql://u:a+b@h/d").password()).isEqualTo("a+b");
  }

  @Test
  void readsAnAddressOfVersion6() {
    DatabaseUrl url = DatabaseUrl.parse("postgres://[::1]:5432/d");
    assertThat(url.host()).isEqualTo("::1");
    assertThat(url).hasToString("postgres://[::1]:5432/d");
  }

  @Test
  void readsThePathOfAFile() {
    assertThat(DatabaseUrl.parse("sqlite:dir/local.db").database()).isEqualTo("dir/local.db");
    assertThat(DatabaseUrl.parse("sqlite:///var/data.db").database()).isEqualTo("/var/data.db");
    assertThat(DatabaseUrl.parse("sqlite:local.db?busy_timeout=5").parameters())
        .isEqualTo(Map.of("busy_timeout", "5"));
  }

  @Test
  void neverPrintsThePassword() {
    DatabaseUrl url = DatabaseUrl.parse("mysql://ann:canary@h:3306/d?password=canary");
    assertThat(url).hasToString("mysql://ann:***@h:3306/d");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgres://u:canary@/d",
        "postgres://u:canary@h",
        "postgres://u:canary@h/",
        "postgres://u:canary@h/%zz",
        "postgres://u:can ary@h/d",
        "postgres://u:canary@h/d?x",
        "postgres://u:canary^@h:port/d",
        "jdbc:postgresql://u:canary@h/d",
        "sqlite:",
        "nonsense"
      })
  void refusesWhatItCannotReadWithoutRepeatingIt(String text) {
    OkraException e = catchThrowableOfType(OkraException.class, () -> DatabaseUrl.parse(text));
    assertThat(e.code()).isEqualTo(DatabaseErrorCode.INVALID_URL);
    assertThat(e.text() + e.hint().orElse("")).doesNotContain("canary").doesNotContain("can ary");
    assertThat(e.getCause()).isNull();
  }

  @Test
  void tellsUrlsFromPaths() {
    assertThat(DatabaseUrl.looksLikeUrl("sqlite:x.db")).isTrue();
    assertThat(DatabaseUrl.looksLikeUrl("mariadb://h/d")).isTrue();
    assertThat(DatabaseUrl.looksLikeUrl("migrations/")).isFalse();
    assertThat(DatabaseUrl.looksLikeUrl("./a:b.okra.gql")).isFalse();
  }
}
