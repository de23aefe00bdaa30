package dev.okra.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okra.codegen.toolchain.Tool;
import dev.okra.codegen.toolchain.Toolchain;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The example of a service in Go and a client in TypeScript, made and run as the README says, but
 * on a port that is free, and with the compiler that is pinned in place of what {@code npm install}
 * would download.
 */
final class PostsExampleTest {
  private static final Path CHECKOUT = Path.of(System.getProperty("okra.checkout", ".."));
  private static final List<String> STEPS =
      List.of("okra build", "cd service && go run .", "cd client && npm install && npm start");

  /** What is made, not written: it may lie in the example of a checkout where somebody tried it. */
  private static final Set<String> MADE = Set.of("models", "dist", "node_modules");

  @TempDir private Path folder;
  private RunningService service;

  @BeforeEach
  void startTheService() throws IOException {
    Tool go = Toolchain.go();
    copy(CHECKOUT.resolve("examples/posts"), folder);
    CommandRun build = CommandRun.okra(folder, "build");
    assertThat(build.status()).as(build.all()).isZero();
    service =
        RunningService.started(
            go.with("run").with(".").with("-listen").with("localhost:0"),
            folder.resolve("service"),
            "listening on ");
  }

  @AfterEach
  void stopTheService() throws InterruptedException {
    service.stop();
  }

  @Test
  void isWhatTheReadmeSays() throws IOException {
    assertThat(Files.readString(CHECKOUT.resolve("README.md"))).contains(STEPS);
    assertThat(Files.readString(CHECKOUT.resolve("build/toolchains/package.json")))
        .contains("\"typescript\": \"5.8.3\"");
    assertThat(folder.resolve("client/package.json"))
        .content()
        .contains("\"typescript\": \"5.8.3\"");
  }

  @Test
  void exchangesAPost() throws IOException {
    installTheCompiler();
    Tool.Outcome outcome =
        Toolchain.npm().run(folder.resolve("client"), "start", "--silent", "--", service.address());
    assertThat(outcome)
        .isEqualTo(
            new Tool.Outcome(
                0,
                """
                created: "Go & <TypeScript>" by Ada, DRAFT, One model, one JSON., 9007199254740993 views
                read again, the same: true
                changed: "Go & <TypeScript>" by Ada, PUBLISHED, no text, 9007199254740993 views
                not sent: PostCreateInput.title: is not 1 to 80 characters long
                refused: 400 PostCreateInput.author.name: expected a string, found a number
                refused: 400 PostCreateInput.tags[1]: expected a string, found null
                """));
  }

  @Test
  void saysWhatIsWrongWithARequest() throws Exception {
    assertThat(answer("POST", "/posts", "{\"title\": \"x\", \"author\": {}}"))
        .isEqualTo("400 {\"error\":\"PostCreateInput.author.name: is missing\"}");
    assertThat(answer("POST", "/posts", "{\"title\":"))
        .isEqualTo("400 {\"error\":\"unexpected end of JSON input\"}");
    assertThat(answer("PATCH", "/posts/none", "{\"views\": 1}"))
        .isEqualTo("400 {\"error\":\"PostUpdateInput.views: expected a string, found a number\"}");
    assertThat(answer("GET", "/posts/none", "")).isEqualTo("404 {\"error\":\"no such post\"}");
  }

  private String answer(String method, String path, String body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(service.address() + path))
            .method(method, BodyPublishers.ofString(body))
            .build();
    HttpResponse<String> response =
        HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    return response.statusCode() + " " + response.body().strip();
  }

  /** Where {@code npm install} puts it for {@code npm start} to find. */
  private void installTheCompiler() throws IOException {
    Path programs = Files.createDirectories(folder.resolve("client/node_modules/.bin"));
    Path tsc = programs.resolve("tsc");
    String command = String.join("' '", Toolchain.oldestTsc().command());
    Files.writeString(tsc, "#!/bin/sh\nexec '" + command + "' \"$@\"\n");
    assertThat(tsc.toFile().setExecutable(true)).isTrue();
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> children = Files.list(from)) {
      for (Path child : children.toList()) {
        Path target = to.resolve(child.getFileName().toString());
        if (!Files.isDirectory(child)) {
          Files.copy(child, target);
        } else if (!MADE.contains(child.getFileName().toString())) {
          copy(child, Files.createDirectory(target));
        }
      }
    }
  }
}
