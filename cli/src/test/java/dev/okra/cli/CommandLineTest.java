package dev.okra.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okra.cli.CommandLineRun.Result;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every command. */
class CommandLineTest {
  private static final String SCHEMA = "model User {\n  id: ID!\n}\n";

  @TempDir private Path folder;
  private CommandLineRun okra;

  @BeforeEach
  void oneModel() {
    okra = CommandLineRun.in(folder).file("models.okra.gql", SCHEMA);
  }

  @ParameterizedTest
  @CsvSource({
    "models:generate --list, models generate --list",
    "models:generate --list --format json, models generate --list --format json",
    "db:sync --help, db sync --help",
    "db:migrate:up --help, db migrate up --help",
    "--format json models:generate --list, --format json models generate --list"
  })
  void colonsSeparateWordsOfCommandsLikeSpaces(String colons, String spaces) {
    Result expected = okra.run(spaces.split(" "));
    assertThat(expected.status()).isZero();
    assertThat(expected.out()).isNotEmpty();
    assertThat(okra.run(colons.split(" "))).isEqualTo(expected);
  }

  @Test
  void colonsInValuesStayAsTheyAre() {
    Result result = okra.run("validate", "db:sync");
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err()).contains("db:sync cannot be read");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--format json validate", "validate --format json"})
  void globalOptionsStandBeforeOrAfterTheCommand(String words) {
    Result result = okra.run(words.split(" "));
    assertThat(result.status()).isZero();
    assertThat(result.out()).startsWith("{").contains("\"valid\": true");
    assertThat(result.err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--format json models generate --list",
        "models --format json generate --list",
        "models generate --list --format json"
      })
  void globalOptionsStandBetweenTheWordsOfACommand(String words) {
    assertThat(okra.run(words.split(" ")).out()).startsWith("[").contains("\"language\"");
  }

  @Test
  void runsAsIfStartedInTheFolderGivenWithCwd() {
    okra.file("sub/models.okra.gql", "model A { id: ID! }\nmodel B { id: ID! }\n");
    Result result = okra.run("--cwd", "sub", "validate");
    assertThat(result.status()).isZero();
    assertThat(result.err()).contains("2 models in 1 file");
  }

  @Test
  void findsTheConfigurationAboveTheWorkingFolder() {
    okra.file("okra.config.json", "{\"database\": {\"schemas\": [\"s/*.gql\"]}}");
    okra.file("s/a.gql", SCHEMA).file("s/b.gql", "model Post {\n  id: ID!\n}\n");
    okra.file("deep/down/readme", "");
    Result result = okra.run("--cwd", "deep/down", "validate");
    assertThat(result.err()).contains("2 models in 2 files");
  }

  @Test
  void readsTheConfigurationGivenWithConfig() {
    okra.file("other/mine.json", "{\"database\": {\"schemas\": [\"x.gql\"]}}");
    okra.file("other/x.gql", "model A { id: ID! }\nmodel B { id: ID! }\n");
    Result result = okra.run("validate", "--config", "other/mine.json");
    assertThat(result.err()).contains("2 models in 1 file");
  }

  @Test
  void namesAConfigurationThatIsNotThere() {
    Result result = okra.run("validate", "--config", "no.json");
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err()).contains("OKRA-C001").contains("no.json").contains("hint: ");
  }

  @Test
  void takesTheEnvironmentFromTheVariable() {
    okra.file("okra.config.json", "{\"database\": {\"environments\": {\"local\": {}}}}");
    assertThat(okra.with("OKRA_ENV", "local").run("validate").status()).isZero();
    assertThat(okra.with("OKRA_ENV", "").run("validate").status()).isZero();
    Result unknown = okra.with("OKRA_ENV", "locl").run("validate");
    assertThat(unknown.status()).isEqualTo(2);
    assertThat(unknown.err()).contains("OKRA-C006").contains("did you mean 'local'?");
  }

  @Test
  void theEnvironmentOptionGoesBeforeTheVariable() {
    okra.file("okra.config.json", "{\"database\": {\"environments\": {\"local\": {}}}}");
    CommandLineRun wrong = okra.with("OKRA_ENV", "nowhere");
    assertThat(wrong.run("validate", "--env", "local").status()).isZero();
  }

  @Test
  void namesTheNearestCommand() {
    Result result = okra.run("validte");
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains("validte").contains("did you mean 'validate'?");
  }

  @Test
  void namesTheNearestCommandOfAGroup() {
    assertThat(okra.run("models", "generat").err()).contains("did you mean 'generate'?");
    assertThat(okra.run("models:generat").err()).contains("did you mean 'generate'?");
  }

  @Test
  void namesTheNearestOption() {
    Result result = okra.run("build", "--chek");
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err()).contains("did you mean '--check'?");
  }

  @Test
  void refusesAnUnknownFormat() {
    Result result = okra.run("validate", "--format", "xml");
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err()).contains("--format").contains("'xml' is neither text nor json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "models", "db"})
  void asksWhichCommandWhereOnlyAGroupIsNamed(String words) {
    Result result = words.isEmpty() ? okra.run() : okra.run(words);
    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err()).contains("which command").contains("--help");
  }

  @Test
  void printsHelpAndVersionAsData() {
    Result help = okra.run("--help");
    assertThat(help.status()).isZero();
    assertThat(help.out()).contains("Usage: okra").contains("validate");
    assertThat(help.err()).isEmpty();
    Result version = okra.run("--version");
    assertThat(version.status()).isZero();
    assertThat(version.out()).startsWith("okra ").contains("Java ");
  }

  @Test
  void everyCommandHasHelp() {
    assertThat(okra.run("models", "generate", "--help").out())
        .contains("Usage: okra models generate");
    assertThat(okra.run("validate", "-h").out()).contains("Usage: okra validate");
  }

  @Test
  void showsStackTracesOnlyForDebug() {
    assertThat(okra.run("validate", "no.gql").err()).doesNotContain("\tat ");
    assertThat(okra.run("validate", "no.gql", "--debug").err()).contains("\tat dev.okra.");
  }

  @Test
  void coloursOnlyTerminalsThatWantThem() {
    okra.file("models.okra.gql", "model User {}\n");
    assertThat(okra.run("validate").err()).doesNotContain("\u001B[");
    assertThat(okra.withColours().run("validate").err()).contains("\u001B[");
    assertThat(okra.withColours().run("validate", "--no-color").err()).doesNotContain("\u001B[");
    assertThat(okra.withColours().run("--no-color", "--help").out()).doesNotContain("\u001B[");
    assertThat(okra.withColours().run("--no-color", "nonsense").err()).doesNotContain("\u001B[");
  }

  @Test
  void variablesOfTheProcessForbidColours() {
    assertThat(Terminal.allowsColours(Map.of())).isTrue();
    assertThat(Terminal.allowsColours(Map.of("NO_COLOR", ""))).isTrue();
    assertThat(Terminal.allowsColours(Map.of("NO_COLOR", "1"))).isFalse();
    assertThat(Terminal.allowsColours(Map.of("TERM", "dumb"))).isFalse();
    assertThat(Terminal.allowsColours(Map.of("TERM", "xterm-256color"))).isTrue();
  }
}
