package dev.okra.cli.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.okra.cli.config.OkraConfiguration.DatabaseSection;
import dev.okra.domain.diagnostic.OkraException;
import dev.okra.domain.logical.Scalar;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationLoaderTest {
  private static final String EVERYTHING =
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
          "types": {"DateTime": {"postgres": "TIMESTAMPTZ"}}
        },
        "models": {"generators": {
          "typescript": {"module": "esm", "strict": true, "width": 80, "output": "./src/models"},
          "go": {}
        }}
      }
      """;

  @TempDir private Path folder;

  @Test
  void readsEveryKey() {
    OkraConfiguration read = json(EVERYTHING, null);
    assertThat(read.folder()).isEqualTo(folder);
    assertThat(read.environmentName()).isNull();
    assertThat(read.database())
        .isEqualTo(
            new DatabaseSection(
                "postgres",
                "${DATABASE_URL}",
                false,
                List.of(),
                "_history",
                folder.resolve("moves"),
                false,
                250,
                List.of("./a.gql", "more/**/*.gql"),
                List.of("audit_*"),
                List.of("sqlc generate"),
                read.database().types()));
    assertThat(read.database().types()).containsOnlyKeys(Scalar.DATE_TIME);
    assertThat(read.generators().keySet()).containsExactly("typescript", "go");
    assertThat(read.generators().get("typescript"))
        .isEqualTo(
            new OkraConfiguration.GeneratorSection(
                "./src/models", Map.of("module", "esm", "strict", "true", "width", "80")));
  }

  @Test
  void everyKeyHasADefault() {
    OkraConfiguration empty = json("{}", null);
    assertThat(empty.database())
        .isEqualTo(
            new DatabaseSection(
                null,
                null,
                false,
                List.of(),
                "_okra_migrations",
                folder.resolve("migrations"),
                true,
                500,
                List.of("models.okra.gql"),
                List.of(),
                List.of(),
                Map.of()));
    assertThat(empty.generators()).isEmpty();
    assertThat(ConfigurationLoader.defaults(folder, null)).isEqualTo(empty);
  }

  @Test
  void yamlAndTomlSayTheSameAsJson() {
    OkraConfiguration expected =
        json(
            "{\"database\": {\"provider\": \"mysql\", \"schemas\": [\"x\"], "
                + "\"migrations\": {\"development\": {\"syncDebounce\": 7}}}, "
                + "\"models\": {\"generators\": {\"go\": {\"package\": \"m\"}}}}",
            null);
    String yaml =
        """
        database:
          provider: mysql
          schemas: [x]
          migrations: {development: {syncDebounce: 7}}
        models:
          generators:
            go: {package: m}
        """;
    String toml =
        """
        [database]
        provider = "mysql"
        schemas = ["x"]
        [database.migrations.development]
        syncDebounce = 7
        [models.generators.go]
        package = "m"
        """;
    assertThat(load("okra.config.yaml", yaml, null, Map.of())).isEqualTo(expected);
    assertThat(load("okra.config.yml", yaml, null, Map.of())).isEqualTo(expected);
    assertThat(load("okra.config.toml", toml, null, Map.of())).isEqualTo(expected);
  }

  @Test
  void anEnvironmentLiesOverWhatHoldsForAll() {
    DatabaseSection local = json(EVERYTHING, "local").database();
    assertThat(local.provider()).isEqualTo("sqlite");
    assertThat(local.url()).isEqualTo("sqlite:local.db");
    assertThat(local.protectedEnvironment()).isFalse();
    assertThat(local.historyTable()).isEqualTo("_history");
    DatabaseSection production = json(EVERYTHING, "production").database();
    assertThat(production.provider()).isEqualTo("postgres");
    assertThat(production.url()).isEqualTo("${DATABASE_URL}");
    assertThat(production.protectedEnvironment()).isTrue();
  }

  @Test
  void generateSqlOfAnEnvironmentGoesFirstAndMeansEveryDialectInUse() {
    assertThat(json(EVERYTHING, "production").database().generateSql())
        .containsExactly("postgres", "sqlite");
    String always = EVERYTHING.replace("\"generateSQL\": false", "\"generateSQL\": true");
    assertThat(json(always, null).database().generateSql()).containsExactly("postgres", "sqlite");
    String never =
        always.replace(
            "{\"provider\": \"sqlite\",", "{\"provider\": \"sqlite\", \"generateSQL\": false,");
    assertThat(json(never, "local").database().generateSql()).isEmpty();
  }

  @Test
  void oneTextStandsForAListOfOne() {
    assertThat(json("{\"database\": {\"schemas\": \"a.gql\"}}", null).database().schemas())
        .containsExactly("a.gql");
  }

  @Test
  void nullCountsAsNotThere() {
    assertThat(json("{\"database\": {\"provider\": null, \"schemas\": null}}", null))
        .isEqualTo(json("{}", null));
  }

  @Test
  void putsVariablesIntoTexts() {
    String text =
        """
        {"database": {"schemas": ["${DIR}/a.gql", "${NOWHERE:-here}/b.gql"], "provider": "${KIND:-sqlite}"},
         "models": {"generators": {"go": {"output": "${DIR}/go"}}}}
        """;
    OkraConfiguration read = load("okra.config.json", text, null, Map.of("DIR", "x", "KIND", ""));
    assertThat(read.database().schemas()).containsExactly("x/a.gql", "here/b.gql");
    assertThat(read.database().provider()).isEqualTo("sqlite");
    assertThat(read.generators().get("go"))
        .isEqualTo(new OkraConfiguration.GeneratorSection("x/go", Map.of()));
  }

  @Test
  void leavesVariablesOfTheUrlAndOfCommandsForLater() {
    String text = "{\"database\": {\"url\": \"${URL}\", \"afterChange\": [\"echo ${HOME}\"]}}";
    DatabaseSection read = load("okra.config.json", text, null, Map.of()).database();
    assertThat(read.url()).isEqualTo("${URL}");
    assertThat(read.afterChange()).containsExactly("echo ${HOME}");
  }

  @Test
  void variablesOfEnvironmentsNotChosenNeedNotBeSet() {
    String text = "{\"database\": {\"environments\": {\"ci\": {\"provider\": \"${CI_KIND}\"}}}}";
    assertThat(json(text, null).database().provider()).isNull();
    refuses(() -> json(text, "ci"), ConfigurationErrorCode.MISSING_VARIABLE, "CI_KIND");
  }

  @Test
  void findsTheNearestFileUpwards() throws IOException {
    Path deep = Files.createDirectories(folder.resolve("a/b/c"));
    Path top = Files.writeString(folder.resolve("okra.config.toml"), "");
    assertThat(ConfigurationLoader.find(deep)).contains(top);
    Path near = Files.writeString(folder.resolve("a/okra.config.yml"), "{}");
    assertThat(ConfigurationLoader.find(deep)).contains(near);
    Path first = Files.writeString(folder.resolve("a/okra.config.json"), "{}");
    assertThat(ConfigurationLoader.find(deep)).contains(first);
  }

  @Test
  void acceptsAByteOrderMark() {
    assertThat(json("\uFEFF{}", null)).isEqualTo(json("{}", null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "okra.config.json | {\"database\": | okra.config.json:1:",
        "okra.config.json | {} {} | okra.config.json:1:",
        "okra.config.json | {\"models\": {}, \"models\": {}} | Duplicate",
        "okra.config.yaml | database: [ | okra.config.yaml:",
        "okra.config.toml | database = | okra.config.toml:1:",
      })
  void saysWhereAFileIsNotWellFormed(String name, String text, String expected) {
    refuses(() -> load(name, text, null, Map.of()), ConfigurationErrorCode.UNREADABLE, expected);
  }

  @Test
  void refusesTheSameKeyTwiceInYamlToo() {
    refuses(
        () -> load("okra.config.yaml", "models: {}\nmodels: {}\n", null, Map.of()),
        ConfigurationErrorCode.UNREADABLE,
        "uplicate");
  }

  @Test
  void saysThatAFileIsNotUtf8() throws IOException {
    Path file = folder.resolve("okra.config.json");
    Files.write(file, "{\"ä\": 1}".getBytes(StandardCharsets.ISO_8859_1));
    refuses(
        () -> ConfigurationLoader.load(file, null, Map.of()),
        ConfigurationErrorCode.UNREADABLE,
        "it is not UTF-8");
  }

  @Test
  void saysThatDotEnvIsNotUtf8() throws IOException {
    Files.write(folder.resolve(".env"), new byte[] {'A', '=', (byte) 0xE4});
    refuses(() -> json("{}", null), ConfigurationErrorCode.UNREADABLE, ".env cannot be read");
  }

  @Test
  void saysThatAFileIsNotThere() {
    refuses(
        () -> ConfigurationLoader.load(folder.resolve("no.json"), null, Map.of()),
        ConfigurationErrorCode.UNREADABLE,
        "it is not there");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"databse\": {}} | databse | did you mean 'database'?",
        "{\"database\": {\"schema\": []}} | database.schema | did you mean 'schemas'?",
        "{\"database\": {\"migrations\": {\"tabel\": \"\"}}} | database.migrations.tabel | 'table'",
        "{\"database\": {\"migrations\": {\"development\": {\"sync\": 1}}}} | development.sync | syncDebounce",
        "{\"database\": {\"environments\": {\"x\": {\"urll\": \"\"}}}} | environments.x.urll | 'url'",
        "{\"database\": {\"types\": {\"Datetime\": {}}}} | types.Datetime | did you mean 'DateTime'?",
        "{\"models\": {\"generator\": {}}} | models.generator | did you mean 'generators'?",
        "{\"services\": {}} | services | the keys here are $schema, models, database",
      })
  void namesAnUnknownKeyAndTheNearest(String text, String path, String hint) {
    assertThatThrownBy(() -> json(text, null))
        .isInstanceOfSatisfying(
            OkraException.class,
            e -> {
              assertThat(e.code()).isEqualTo(ConfigurationErrorCode.UNKNOWN_KEY);
              assertThat(e.text()).startsWith("okra.config.json: ").contains(path);
              assertThat(e.hint()).hasValueSatisfying(h -> assertThat(h).contains(hint));
            });
  }

  @Test
  void findsUnknownKeysInEnvironmentsNotChosen() {
    String text = "{\"database\": {\"environments\": {\"a\": {}, \"b\": {\"urll\": \"x\"}}}}";
    refuses(() -> json(text, "a"), ConfigurationErrorCode.UNKNOWN_KEY, "environments.b.urll");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[] | the configuration has to be an object",
        "{\"database\": 1} | database has to be an object",
        "{\"database\": {\"provider\": 1}} | database.provider has to be a text",
        "{\"database\": {\"url\": [\"a\"]}} | database.url has to be a text",
        "{\"database\": {\"schemas\": [1]}} | database.schemas has to be a list of texts",
        "{\"database\": {\"schemas\": {\"a\": \"b\"}}} | database.schemas has to be a list of texts",
        "{\"database\": {\"schemas\": []}} | database.schemas has to be the name of at least one",
        "{\"database\": {\"schemas\": [\" \"]}} | database.schemas has to be the name of at least one",
        "{\"database\": {\"exclude\": 3}} | database.exclude has to be a list of texts",
        "{\"database\": {\"environments\": {\"x\": {\"protected\": \"yes\"}}}} | x.protected has to be true or false",
        "{\"database\": {\"migrations\": {\"development\": {\"syncDebounce\": 1.5}}}} | a whole number",
        "{\"database\": {\"migrations\": {\"development\": {\"syncDebounce\": -1}}}} | 0 or more",
        "{\"database\": {\"migrations\": {\"development\": {\"syncDebounce\": 99999999999}}}} | whole",
        "{\"database\": {\"migrations\": {\"development\": {\"autoSync\": 1}}}} | autoSync has to be true",
        "{\"database\": {\"types\": {\"Int\": \"INT8\"}}} | database.types.Int has to be an object",
        "{\"database\": {\"types\": {\"Int\": {\"mysql\": {}}}}} | types.Int.mysql has to be a text",
        "{\"models\": {\"generators\": {\"go\": {\"package\": []}}}} | go.package has to be a text",
      })
  void saysWhatAValueHasToBe(String text, String expected) {
    refuses(() -> json(text, null), ConfigurationErrorCode.WRONG_TYPE, expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "# nothing\n"})
  void anEmptyYamlFileIsNoConfiguration(String text) {
    refuses(
        () -> load("okra.config.yaml", text, null, Map.of()),
        ConfigurationErrorCode.WRONG_TYPE,
        "an object");
  }

  @Test
  void namesTheEnvironmentsWhereOneIsUnknown() {
    assertThatThrownBy(() -> json(EVERYTHING, "elsewhere"))
        .isInstanceOfSatisfying(
            OkraException.class,
            e -> {
              assertThat(e.code()).isEqualTo(ConfigurationErrorCode.UNKNOWN_ENVIRONMENT);
              assertThat(e.hint()).contains("its environments are local, production");
            });
    refuses(() -> json("{}", "x"), ConfigurationErrorCode.UNKNOWN_ENVIRONMENT, "'x'");
  }

  private OkraConfiguration json(String text, @Nullable String environment) {
    return load("okra.config.json", text, environment, Map.of());
  }

  private OkraConfiguration load(
      String name, String text, @Nullable String environment, Map<String, String> variables) {
    try {
      Path file = Files.writeString(folder.resolve(name), text);
      return ConfigurationLoader.load(file, environment, variables);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static AbstractThrowableAssert<?, ?> refuses(
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
