package dev.okra.cli.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.okra.domain.diagnostic.OkraException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;

/** Configurations as files of a folder, read. */
final class WrittenConfiguration {
  /** Every key. */
  static final String EVERYTHING =
      """
      {
        "$schema": "./okra.config.schema.json",
        "database": {
          "provider": "postgres",
          "url": "${DATABASE_URL}",
          "environments": {
            "local": {"provider": "sqlite", "url": "sqlite:local.db"},
            "production": {"generateSQL": true, "protected": true}
          },
          "migrations": {
            "generateSQL": false, "table": "_history", "dir": "./db/../moves",
            "development": {"autoSync": false, "syncDebounce": 250}
          },
          "schemas": ["./a.gql", "more/**/*.gql"],
          "exclude": ["audit_*"],
          "afterChange": ["sqlc generate"],
          "verifyWith": ["sqlc vet"],
          "types": {"DateTime": {"postgres": "TIMESTAMPTZ"}}
        },
        "models": {"generators": {
          "typescript": {"module": "esm", "strict": true, "width": 80, "output": "./src/models"},
          "go": {}
        }}
      }
      """;

  private final Path folder;

  WrittenConfiguration(Path folder) {
    this.folder = folder;
  }

  /** Writes and reads {@code okra.config.json}. */
  OkraConfiguration json(String text, @Nullable String environment) {
    return load("okra.config.json", text, environment, Map.of());
  }

  /** Writes and reads a file. */
  OkraConfiguration load(
      String name, String text, @Nullable String environment, Map<String, String> variables) {
    try {
      Path file = Files.writeString(folder.resolve(name), text);
      return ConfigurationLoader.load(file, environment, variables);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Sees that reading fails so, with a hint. */
  static AbstractThrowableAssert<?, ?> refuses(
      ThrowingCallable reading, ConfigurationErrorCode code, String message) {
    return assertThatThrownBy(reading)
        .isInstanceOfSatisfying(
            OkraException.class,
            e -> {
              assertThat(e.code()).isEqualTo(code);
              assertThat(e.text()).contains(message);
              assertThat(e.hint()).isPresent();
            });
  }
}
