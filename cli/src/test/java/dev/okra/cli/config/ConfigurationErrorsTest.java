package dev.okra.cli.config;

import static dev.okra.cli.config.WrittenConfiguration.EVERYTHING;
import static dev.okra.cli.config.WrittenConfiguration.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.okra.domain.diagnostic.OkraException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with configurations is said where it is, with what to do. */
class ConfigurationErrorsTest {
  @TempDir private Path folder;

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
    refuses(
        () -> written().load(name, text, null, Map.of()),
        ConfigurationErrorCode.UNREADABLE,
        expected);
  }

  @Test
  void refusesTheSameKeyTwiceInYamlToo() {
    refuses(
        () -> written().load("okra.config.yaml", "models: {}\nmodels: {}\n", null, Map.of()),
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
    refuses(
        () -> written().json("{}", null), ConfigurationErrorCode.UNREADABLE, ".env cannot be read");
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
        "{\"deployment\": {}} | deployment | the keys here are $schema, models, database, services, plugins",
        "{\"services\": {\"a\": {\"paht\": \"b\"}}} | services.a.paht | did you mean 'path'?",
      })
  void namesAnUnknownKeyAndTheNearest(String text, String path, String hint) {
    assertThatThrownBy(() -> written().json(text, null))
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
    refuses(
        () -> written().json(text, "a"), ConfigurationErrorCode.UNKNOWN_KEY, "environments.b.urll");
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
    refuses(() -> written().json(text, null), ConfigurationErrorCode.WRONG_TYPE, expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "# nothing\n"})
  void anEmptyYamlFileIsNoConfiguration(String text) {
    refuses(
        () -> written().load("okra.config.yaml", text, null, Map.of()),
        ConfigurationErrorCode.WRONG_TYPE,
        "an object");
  }

  @Test
  void namesTheEnvironmentsWhereOneIsUnknown() {
    assertThatThrownBy(() -> written().json(EVERYTHING, "elsewhere"))
        .isInstanceOfSatisfying(
            OkraException.class,
            e -> {
              assertThat(e.code()).isEqualTo(ConfigurationErrorCode.UNKNOWN_ENVIRONMENT);
              assertThat(e.hint()).contains("its environments are local, production");
            });
    refuses(() -> written().json("{}", "x"), ConfigurationErrorCode.UNKNOWN_ENVIRONMENT, "'x'");
  }

  private WrittenConfiguration written() {
    return new WrittenConfiguration(folder);
  }
}
