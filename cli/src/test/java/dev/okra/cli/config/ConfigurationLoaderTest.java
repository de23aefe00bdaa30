package dev.okra.cli.config;

import static dev.okra.cli.config.WrittenConfiguration.EVERYTHING;
import static dev.okra.cli.config.WrittenConfiguration.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import dev.okra.cli.config.OkraConfiguration.DatabaseSection;
import dev.okra.domain.logical.Scalar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What configurations say. */
class ConfigurationLoaderTest {
  @TempDir private Path folder;

  @Test
  void readsEveryKey() {
    OkraConfiguration read = written().json(EVERYTHING, null);
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
                List.of("sqlc vet"),
                read.database().types()));
    assertThat(read.database().types()).containsOnlyKeys(Scalar.DATE_TIME);
    assertThat(read.generators().keySet()).containsExactly("typescript", "go");
    assertThat(read.generators().get("typescript"))
        .isEqualTo(
            new OkraConfiguration.GeneratorSection(
                "./src/models", null, Map.of("module", "esm", "strict", "true", "width", "80")));
  }

  @Test
  void everyKeyHasADefault() {
    OkraConfiguration empty = written().json("{}", null);
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
                List.of(),
                Map.of()));
    assertThat(empty.generators()).isEmpty();
    assertThat(ConfigurationLoader.defaults(folder, null)).isEqualTo(empty);
  }

  @Test
  void yamlAndTomlSayTheSameAsJson() {
    OkraConfiguration expected =
        written()
            .json(
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
    assertThat(written().load("okra.config.yaml", yaml, null, Map.of())).isEqualTo(expected);
    assertThat(written().load("okra.config.yml", yaml, null, Map.of())).isEqualTo(expected);
    assertThat(written().load("okra.config.toml", toml, null, Map.of())).isEqualTo(expected);
  }

  @Test
  void anEnvironmentLiesOverWhatHoldsForAll() {
    DatabaseSection local = written().json(EVERYTHING, "local").database();
    assertThat(local.provider()).isEqualTo("sqlite");
    assertThat(local.url()).isEqualTo("sqlite:local.db");
    assertThat(local.protectedEnvironment()).isFalse();
    assertThat(local.historyTable()).isEqualTo("_history");
    DatabaseSection production = written().json(EVERYTHING, "production").database();
    assertThat(production.provider()).isEqualTo("postgres");
    assertThat(production.url()).isEqualTo("${DATABASE_URL}");
    assertThat(production.protectedEnvironment()).isTrue();
  }

  @Test
  void generateSqlOfAnEnvironmentGoesFirstAndMeansEveryDialectInUse() {
    assertThat(written().json(EVERYTHING, "production").database().generateSql())
        .containsExactly("postgres", "sqlite");
    String always = EVERYTHING.replace("\"generateSQL\": false", "\"generateSQL\": true");
    assertThat(written().json(always, null).database().generateSql())
        .containsExactly("postgres", "sqlite");
    String never =
        always.replace(
            "{\"provider\": \"sqlite\",", "{\"provider\": \"sqlite\", \"generateSQL\": false,");
    assertThat(written().json(never, "local").database().generateSql()).isEmpty();
  }

  @Test
  void oneTextStandsForAListOfOne() {
    assertThat(
            written().json("{\"database\": {\"schemas\": \"a.gql\"}}", null).database().schemas())
        .containsExactly("a.gql");
  }

  @Test
  void nullCountsAsNotThere() {
    assertThat(written().json("{\"database\": {\"provider\": null, \"schemas\": null}}", null))
        .isEqualTo(written().json("{}", null));
  }

  @Test
  void putsVariablesIntoTexts() {
    String text =
        """
        {"database": {"schemas": ["${DIR}/a.gql", "${NOWHERE:-here}/b.gql"], "provider": "${KIND:-sqlite}"},
         "models": {"generators": {"go": {"output": "${DIR}/go"}}}}
        """;
    OkraConfiguration read =
        written().load("okra.config.json", text, null, Map.of("DIR", "x", "KIND", ""));
    assertThat(read.database().schemas()).containsExactly("x/a.gql", "here/b.gql");
    assertThat(read.database().provider()).isEqualTo("sqlite");
    assertThat(read.generators().get("go"))
        .isEqualTo(new OkraConfiguration.GeneratorSection("x/go", null, Map.of()));
  }

  @Test
  void leavesVariablesOfTheUrlAndOfCommandsForLater() {
    String text = "{\"database\": {\"url\": \"${URL}\", \"afterChange\": [\"echo ${HOME}\"]}}";
    DatabaseSection read = written().load("okra.config.json", text, null, Map.of()).database();
    assertThat(read.url()).isEqualTo("${URL}");
    assertThat(read.afterChange()).containsExactly("echo ${HOME}");
  }

  @Test
  void variablesOfEnvironmentsNotChosenNeedNotBeSet() {
    String text = "{\"database\": {\"environments\": {\"ci\": {\"provider\": \"${CI_KIND}\"}}}}";
    assertThat(written().json(text, null).database().provider()).isNull();
    refuses(() -> written().json(text, "ci"), ConfigurationErrorCode.MISSING_VARIABLE, "CI_KIND");
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
    assertThat(written().json("\uFEFF{}", null)).isEqualTo(written().json("{}", null));
  }

  private WrittenConfiguration written() {
    return new WrittenConfiguration(folder);
  }
}
