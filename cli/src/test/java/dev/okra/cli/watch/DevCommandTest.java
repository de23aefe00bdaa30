package dev.okra.cli.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Provides;
import dev.okra.cli.GlobalOptions;
import dev.okra.cli.Terminal;
import dev.okra.cli.console.Console;
import dev.okra.codegen.GeneratorRegistry;
import dev.okra.domain.diagnostic.OkraException;
import dev.okra.domain.port.DatabaseErrorCode;
import dev.okra.idl.SchemaReader;
import dev.okra.migration.json.SchemaJson;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code okra dev} with real files and a real generator; the sync is a stand-in that is counted.
 */
@Timeout(3 * Watching.PATIENCE_SECONDS)
class DevCommandTest {
  private static final String CONFIGURATION =
      """
      {"database": {"url": "sqlite:local.db",
                    "migrations": {"development": {"autoSync": %s, "syncDebounce": 10}}},
       "models": {"generators": {"go": {"output": "gen"}}}}
      """;

  @TempDir private Path folder;
  private final RecordedOutput output = new RecordedOutput();
  private final AtomicInteger syncs = new AtomicInteger();
  private SyncStep sync = syncs::incrementAndGet;
  private FutureTask<Integer> command = new FutureTask<>(() -> 0);
  private Thread thread = new Thread(command);

  @BeforeEach
  void oneModel() throws IOException {
    write("okra.config.json", CONFIGURATION.formatted("true"));
    write("models.okra.gql", "model User {\n  id: ID!\n}\n");
  }

  @AfterEach
  void end() throws Exception {
    thread.interrupt();
    assertThat(command.get(Watching.PATIENCE_SECONDS, TimeUnit.SECONDS)).isZero();
  }

  @Test
  void syncsAndGeneratesAtOnceAndOnEveryChange() throws Exception {
    start();
    output.await("go: ", 1);
    output.await("watching models.okra.gql", 1);
    assertThat(syncs).hasValue(1);
    write("models.okra.gql", "model User {\n  id: ID!\n}\nmodel Post {\n  id: ID!\n}\n");
    output.await("go: ", 2);
    assertThat(syncs).hasValue(2);
    assertThat(folder.resolve("gen/post.go")).exists();
  }

  @Test
  void leavesTheDatabaseAloneWithoutAutoSync() throws Exception {
    write("okra.config.json", CONFIGURATION.formatted("false"));
    start();
    output.await("watching models.okra.gql", 1);
    assertThat(syncs).hasValue(0);
    assertThat(folder.resolve("gen/user.go")).exists();
  }

  @Test
  void generatesWithoutADatabase() throws Exception {
    write("okra.config.json", "{\"models\": {\"generators\": {\"go\": {\"output\": \"gen\"}}}}");
    start();
    output.await("watching models.okra.gql", 1);
    assertThat(syncs).hasValue(0);
    assertThat(folder.resolve("gen/user.go")).exists();
  }

  @Test
  void showsTheProblemsOfABrokenSchemaAndWaits() throws Exception {
    write("okra.config.json", CONFIGURATION.formatted("false"));
    start();
    output.await("watching models.okra.gql", 1);
    String before = Files.readString(folder.resolve("gen/user.go"));
    write("models.okra.gql", "model User {\n  id: ID!\n  role: Rloe!\n}\n");
    output.await("models.okra.gql:3:9", 1);
    output.await("waiting for a change", 1);
    assertThat(folder.resolve("gen/user.go")).hasContent(before);
    write("models.okra.gql", "model User {\n  id: ID!\n  role: String!\n}\n");
    output.await("go: ", 2);
    assertThat(folder.resolve("gen/user.go")).content().contains("Role");
  }

  @Test
  void generatesWhileTheDatabaseDoesNotAnswer() throws Exception {
    sync =
        () -> {
          if (syncs.incrementAndGet() < 3) {
            throw new OkraException(DatabaseErrorCode.UNREACHABLE, "nobody answers", "start it");
          }
        };
    start();
    output.await("nobody answers", 1);
    assertThat(folder.resolve("gen/user.go")).exists();
    output.await("still no answer", 1);
    output.await("watching models.okra.gql", 1);
    assertThat(syncs).hasValue(3);
    assertThat(output.text()).containsOnlyOnce("go: ");
  }

  private void start() {
    GlobalOptions options = new GlobalOptions();
    PrintStream stream = new PrintStream(output, true, StandardCharsets.UTF_8);
    BufferedReader nobody = new BufferedReader(Reader.nullReader());
    var injector =
        Guice.createInjector(
            new AbstractModule() {
              @Override
              protected void configure() {
                bind(GlobalOptions.class).toInstance(options);
                bind(Terminal.class)
                    .toInstance(
                        new Terminal(stream, stream, nobody, false, false, folder, Map.of()));
                bind(WatchedProject.class).toInstance(new ProjectInFolder(folder));
                bind(SyncStep.class).toInstance(sync);
                bind(SchemaReader.class).toInstance(new SchemaReader());
                bind(SchemaJson.class).toInstance(new SchemaJson());
                bind(GeneratorRegistry.class)
                    .toInstance(GeneratorRegistry.load(DevCommandTest.class.getClassLoader()));
              }

              @Provides
              Console console() {
                return new Console(stream, stream, nobody, false, false);
              }
            });
    command = new FutureTask<>(injector.getInstance(DevCommand.class));
    thread = new Thread(command, "okra dev");
    thread.start();
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
