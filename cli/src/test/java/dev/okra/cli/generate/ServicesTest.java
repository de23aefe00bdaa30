package dev.okra.cli.generate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.okra.cli.CommandLineRun;
import dev.okra.cli.CommandLineRun.Result;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A monorepo of which each service gets the models that it asks for. */
class ServicesTest {
  private static final String CONFIGURATION =
      """
      {
        "database": {"schemas": ["schema/*.okra.gql"]},
        "services": {
          "api": {
            "path": "services/api",
            "models": ["auth.*"],
            "generators": {"go": {"package": "auth", "output": "internal/models"}}
          },
          "web": {"path": "web", "generators": {"typescript": {"output": "src/models"}}}
        }
      }
      """;
  private static final String MAILER =
      """
      {"name": "mailer", "models": ["User"], "generators": {"python": {"output": "models"}}}
      """;

  @TempDir private Path folder;
  private CommandLineRun okra;

  @BeforeEach
  void twoServices() {
    okra =
        CommandLineRun.in(folder)
            .file(
                "schema/auth.okra.gql",
                """
                @okra(namespace: "auth")

                model User { id: ID! role: Role! }
                enum Role { ADMIN MEMBER }
                """)
            .file("schema/blog.okra.gql", "model Post { id: ID! title: String! }\n")
            .file("okra.config.json", CONFIGURATION);
  }

  @Test
  void eachGetsWhatItAsksForInItsOwnFolder() {
    Result result = okra.run("build");

    assertThat(result.status()).isZero();
    assertThat(result.err())
        .contains("api/go: ", "written in services/api/internal/models")
        .contains("web/typescript: ", "written in web/src/models");
    Path api = folder.resolve("services/api/internal/models");
    assertThat(api.resolve("user.go")).content().contains("package auth");
    assertThat(api.resolve("role.go")).exists();
    assertThat(api.resolve("post.go")).doesNotExist();
    assertThat(folder.resolve("web/src/models/user.ts")).exists();
    assertThat(folder.resolve("web/src/models/post.ts")).exists();
  }

  @Test
  void oneIsPickedByName() throws Exception {
    Result result = okra.run("models", "generate", "--service", "api", "--format", "json");

    JsonNode tree = new JsonMapper().readTree(result.out());
    assertThat(tree).hasSize(1);
    assertThat(tree.get(0).get("service").asText()).isEqualTo("api");
    assertThat(tree.get(0).get("language").asText()).isEqualTo("go");
    assertThat(folder.resolve("web")).doesNotExist();
  }

  @Test
  void anUnknownNameIsCorrected() {
    Result result = okra.run("models", "generate", "--service", "apo");

    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err()).contains("OKRA-C009", "no service 'apo'", "did you mean 'api'?");
  }

  @Test
  void anotherLanguageGoesBelowTheServiceToo() {
    Result result = okra.run("models", "generate", "--service", "api", "--lang", "python");

    assertThat(result.err()).contains("api/python: ", "written in services/api/generated/");
  }

  @Test
  void aFileInTheFolderOfAServiceSpeaksForItAlone() {
    okra.file("mailer/okra.service.json", MAILER).file("mailer/src/main.py", "");

    Result result = okra.run("--cwd", "mailer/src", "models", "generate");

    assertThat(result.err()).contains("mailer/python: ").doesNotContain("api/go");
    assertThat(folder.resolve("mailer/models/models.py"))
        .content()
        .contains("class User:")
        .doesNotContain("class Post:");
  }

  @Test
  void aFileTakesThePlaceOfWhatTheConfigurationWouldSay() {
    okra.file("mailer/okra.service.json", MAILER)
        .file(
            "okra.config.json",
            CONFIGURATION.replace("\"web\": {", "\"mail\": {\"path\": \"mailer\"}, \"web\": {"));

    assertThat(okra.run("build").err()).contains("api/go: ", "mail/python: ", "web/typescript: ");

    okra.file("web/okra.service.json", MAILER);
    Result both = okra.run("build");
    assertThat(both.status()).isEqualTo(2);
    assertThat(both.err()).contains("OKRA-C004", "services.web.generators", "not in both");
  }

  @Test
  void modelsThatAreNotThereAreNamedBeforeAnythingIsWritten() {
    okra.file(
        "okra.config.json",
        CONFIGURATION
            .replace("auth.*", "auth.Usr")
            .replace("\"services\"", "\"models\": {\"generators\": {\"java\": {}}}, \"services\""));

    Result result = okra.run("build");

    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err())
        .contains(
            "OKRA-G011", "the service 'api' asks for 'auth.Usr'", "did you mean 'auth.User'?");
    assertThat(folder.resolve("generated")).doesNotExist();
  }

  @Test
  void twoNeverShareAFolderForOneLanguage() {
    okra.file(
        "okra.config.json",
        CONFIGURATION.replace(
            "web\", \"generators\": {\"typescript\": {\"output\": \"src/models\"}}",
            "services\", \"generators\": {\"go\": {\"output\": \"api\"}}"));

    Result result = okra.run("build");

    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err()).contains("OKRA-C010", "api/go and web/go would write to");
    assertThat(folder.resolve("services")).doesNotExist();
  }

  @Test
  void aServiceWithoutLanguagesOrFolderIsAnError() {
    okra.file("okra.config.json", "{\"services\": {\"api\": {\"path\": \"api\"}}}");
    assertThat(okra.run("build").err()).contains("OKRA-C007", "services.api.generators is missing");

    okra.file("okra.config.json", "{\"services\": {\"api\": {\"generators\": {\"go\": {}}}}}");
    assertThat(okra.run("build").err()).contains("OKRA-C007", "services.api.path is missing");
  }

  @Test
  void staleFilesOfEveryServiceAreFound() {
    okra.run("build");
    okra.file("schema/blog.okra.gql", "model Post { id: ID! title: String }\n");

    Result result = okra.run("build", "--check");

    assertThat(result.status()).isEqualTo(3);
    assertThat(result.out())
        .contains("stale web/src/models/post.ts")
        .doesNotContain("services/api");
  }
}
