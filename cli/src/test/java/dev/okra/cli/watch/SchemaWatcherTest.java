package dev.okra.cli.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.okra.cli.config.ConfigurationErrorCode;
import dev.okra.domain.diagnostic.OkraException;
import dev.okra.domain.port.DatabaseErrorCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(5 * Watching.PATIENCE_SECONDS)
@SuppressWarnings("try") // closing waits for a thread
class SchemaWatcherTest {
  private static final String CONFIGURATION =
      """
      {"database": {"schemas": %s, "migrations": {"development": {"syncDebounce": 20}}}}
      """;

  @TempDir private Path temporary;
  private Path folder;
  private ProjectInFolder project;

  /** What each run saw: the text of every schema file. */
  private final LinkedBlockingQueue<Map<String, String>> runs = new LinkedBlockingQueue<>();

  @BeforeEach
  void oneFile() throws IOException {
    folder = Files.createDirectory(temporary.resolve("project")).toRealPath();
    project = new ProjectInFolder(folder);
    watch("\"models.okra.gql\"");
    write("models.okra.gql", "1");
  }

  @Test
  void runsAtOnceAndAfterEveryEdit() throws Exception {
    try (Watching watching = Watching.start(project, this::record)) {
      awaitRun("models.okra.gql", "1");
      write("models.okra.gql", "2");
      awaitRun("models.okra.gql", "2");
      watching.awaitText("models.okra.gql changed");
      write("models.okra.gql", "3");
      awaitRun("models.okra.gql", "3");
      watching.awaitText("watching models.okra.gql; Ctrl-C ends it");
    }
    assertThat(runs).isEmpty();
  }

  @Test
  void manyEditsDuringARunMakeOneMore() throws Exception {
    CountDownLatch began = new CountDownLatch(1);
    CountDownLatch edited = new CountDownLatch(1);
    Runnable slow =
        () -> {
          record();
          began.countDown();
          await(edited);
        };
    try (Watching watching = Watching.start(project, slow)) {
      await(began);
      for (int i = 2; i <= 50; i++) {
        write("models.okra.gql", String.valueOf(i));
      }
      edited.countDown();
      awaitRun("models.okra.gql", "1");
      awaitRun("models.okra.gql", "50");
      assertThat(watching.text()).containsOnlyOnce("models.okra.gql changed");
    }
    assertThat(runs).isEmpty();
  }

  @Test
  void followsAnEditorThatReplacesTheFile() throws Exception {
    try (Watching watching = Watching.start(project, this::record)) {
      awaitRun("models.okra.gql", "1");
      for (int i = 2; i <= 4; i++) {
        write("models.okra.gql.swp", String.valueOf(i));
        Files.move(
            folder.resolve("models.okra.gql.swp"),
            folder.resolve("models.okra.gql"),
            StandardCopyOption.ATOMIC_MOVE);
        awaitRun("models.okra.gql", String.valueOf(i));
      }
      assertThat(watching.hasEnded()).isFalse();
    }
  }

  @Test
  void waitsForADeletedFile() throws Exception {
    try (Watching watching = Watching.start(project, this::record)) {
      awaitRun("models.okra.gql", "1");
      Files.delete(folder.resolve("models.okra.gql"));
      watching.awaitText("there is no models.okra.gql; waiting for it");
      write("models.okra.gql", "2");
      awaitRun("models.okra.gql", "2");
    }
    assertThat(runs).isEmpty();
  }

  @Test
  void waitsForADeletedFolder() throws Exception {
    watch("\"db/schema/*.gql\"");
    write("db/schema/a.gql", "1");
    try (Watching watching = Watching.start(project, this::record)) {
      awaitRun("db/schema/a.gql", "1");
      delete(folder.resolve("db"));
      watching.awaitText("there is no db/schema/*.gql; waiting for it");
      write("db/schema/b.gql", "2");
      awaitRun("db/schema/b.gql", "2");
      write("db/schema/b.gql", "3");
      awaitRun("db/schema/b.gql", "3");
    }
  }

  @Test
  void waitsForAFolderThatIsMovedAway() throws Exception {
    watch("\"db/schema/*.gql\"");
    write("db/schema/a.gql", "1");
    try (Watching watching = Watching.start(project, this::record)) {
      awaitRun("db/schema/a.gql", "1");
      Files.move(folder.resolve("db"), folder.resolve("elsewhere"));
      watching.awaitText("there is no db/schema/*.gql; waiting for it");
      Files.writeString(folder.resolve("elsewhere/schema/a.gql"), "2");
      Files.move(folder.resolve("elsewhere"), folder.resolve("db"));
      awaitRun("db/schema/a.gql", "2");
    }
  }

  @Test
  void waitsForADeletedProject() throws Exception {
    try (Watching watching = Watching.start(project, this::record)) {
      awaitRun("models.okra.gql", "1");
      delete(folder);
      watching.awaitText("there is no okra.config.json; waiting for it");
      write("models.okra.gql", "2");
      watch("\"models.okra.gql\"");
      awaitRun("models.okra.gql", "2");
    }
  }

  @Test
  void findsNewFilesInNewFolders() throws Exception {
    watch("\"db/**/*.gql\"");
    write("db/a.gql", "1");
    try (Watching watching = Watching.start(project, this::record)) {
      awaitRun("db/a.gql", "1");
      write("db/deep/down/b.gql", "2");
      awaitRun("db/deep/down/b.gql", "2");
      write("db/deep/down/b.gql", "3");
      awaitRun("db/deep/down/b.gql", "3");
      watching.awaitText("db/deep/down/b.gql is new");
      Files.delete(folder.resolve("db/a.gql"));
      watching.awaitText("db/a.gql was deleted");
    }
  }

  @Test
  void waitsWhereAFileWasEmptied() throws Exception {
    try (Watching watching = Watching.start(project, this::record)) {
      awaitRun("models.okra.gql", "1");
      write("models.okra.gql", "");
      watching.awaitText("models.okra.gql is empty; waiting for it");
      write("models.okra.gql", "2");
      awaitRun("models.okra.gql", "2");
    }
    assertThat(runs).isEmpty();
  }

  @Test
  void doesNotRunForOtherFilesOrForTheSameContent() throws Exception {
    watch("[\"models.okra.gql\", \"more/*.gql\"]");
    write("more/b.gql", "b");
    try (Watching watching = Watching.start(project, this::record)) {
      awaitRun("models.okra.gql", "1");
      write("local.db", "rows");
      write("more/notes.md", "text");
      write("more/deep/c.gql", "c");
      write("models.okra.gql", "1");
      Files.setLastModifiedTime(folder.resolve("more/b.gql"), FileTime.fromMillis(1));
      write("more/b.gql", "end");
      awaitRun("more/b.gql", "end");
      assertThat(watching.text())
          .doesNotContain("local.db", "notes.md", "c.gql", "models.okra.gql changed");
    }
    assertThat(runs).isEmpty();
  }

  @Test
  void followsALinkToAnotherFolder() throws Exception {
    Files.delete(folder.resolve("models.okra.gql"));
    Path real =
        Files.writeString(Files.createDirectory(temporary.resolve("shared")).resolve("m.gql"), "1");
    Files.createSymbolicLink(folder.resolve("models.okra.gql"), real);
    try (Watching watching = Watching.start(project, this::record)) {
      awaitRun("models.okra.gql", "1");
      Files.writeString(real, "2");
      awaitRun("models.okra.gql", "2");
      watching.awaitText("models.okra.gql changed");
    }
  }

  @Test
  void showsErrorsAndWaitsForTheNextChange() throws Exception {
    Runnable failing =
        () -> {
          record();
          if (text("models.okra.gql").equals("1")) {
            throw new OkraException(ConfigurationErrorCode.MISSING_KEY, "no key", "add it");
          }
        };
    try (Watching watching = Watching.start(project, failing)) {
      awaitRun("models.okra.gql", "1");
      watching.awaitText("error OKRA-C007");
      watching.awaitText("  hint: add it\nwaiting for a change\n");
      write("models.okra.gql", "2");
      awaitRun("models.okra.gql", "2");
      watching.awaitText("watching models.okra.gql");
    }
  }

  @Test
  void goesOnAfterADefectOfOkraItself() throws Exception {
    Runnable failing =
        () -> {
          record();
          throw new IllegalStateException("unforeseen");
        };
    try (Watching watching = Watching.start(project, failing)) {
      awaitRun("models.okra.gql", "1");
      watching.awaitText("unforeseen");
      watching.awaitText("waiting for a change");
      write("models.okra.gql", "2");
      awaitRun("models.okra.gql", "2");
    }
  }

  @Test
  void asksADatabaseAgainUntilItAnswers() throws Exception {
    AtomicInteger tries = new AtomicInteger();
    Runnable restarting =
        () -> {
          if (tries.incrementAndGet() < 5) {
            throw new OkraException(DatabaseErrorCode.UNREACHABLE, "nobody answers", "start it");
          }
          record();
        };
    try (Watching watching = Watching.start(project, restarting)) {
      awaitRun("models.okra.gql", "1");
      watching.awaitText("watching models.okra.gql");
      assertThat(watching.text()).containsOnlyOnce("nobody answers");
      watching.awaitText("trying again in 0.005 s, or after a change");
      watching.awaitText("still no answer; trying again in 0.01 s");
      watching.awaitText("still no answer; trying again in 0.04 s");
    }
    assertThat(tries).hasValue(5);
  }

  @Test
  void followsTheConfigurationAsItIsEdited() throws Exception {
    write("other.gql", "x");
    try (Watching watching = Watching.start(project, this::record)) {
      awaitRun("models.okra.gql", "1");
      watch("\"other.gql\"");
      awaitRun("other.gql", "x");
      write("models.okra.gql", "nobody looks");
      write("other.gql", "y");
      awaitRun("other.gql", "y");
      assertThat(watching.text())
          .contains("okra.config.json changed")
          .doesNotContain("models.okra.gql changed");
    }
    assertThat(runs).isEmpty();
  }

  @Test
  void runsWhenAServiceOrATemplateIsEdited() throws Exception {
    write("go/models.mustache", "1");
    write("api/okra.service.json", "{\"generators\": {\"go\": {}}}");
    write(
        "okra.config.json",
        """
        {"database": {"migrations": {"development": {"syncDebounce": 20}}},
         "models": {"generators": {"go": {"templates": "go"}}},
         "services": {"api": {"path": "api"}}}
        """);
    try (Watching watching = Watching.start(project, this::record)) {
      awaitRun("models.okra.gql", "1");
      write("go/models.mustache", "2");
      watching.awaitText("go/models.mustache changed");
      awaitRun("models.okra.gql", "1");
      write("go/okra.mustache", "1");
      watching.awaitText("go/okra.mustache is new");
      awaitRun("models.okra.gql", "1");
      Files.delete(folder.resolve("go/okra.mustache"));
      watching.awaitText("go/okra.mustache was deleted");
      awaitRun("models.okra.gql", "1");
      write("api/okra.service.json", "{\"generators\": {\"python\": {}}}");
      watching.awaitText("api/okra.service.json changed");
      awaitRun("models.okra.gql", "1");
    }
  }

  @Test
  void waitsUntilABrokenConfigurationIsMended() throws Exception {
    try (Watching watching = Watching.start(project, this::record)) {
      awaitRun("models.okra.gql", "1");
      write("okra.config.json", "{");
      watching.awaitText("error OKRA-C002");
      watch("\"models.okra.gql\"");
      awaitRun("models.okra.gql", "1");
    }
  }

  @Test
  void runsWhenVariablesInDotEnvChange() throws Exception {
    try (Watching watching = Watching.start(project, this::record)) {
      awaitRun("models.okra.gql", "1");
      write(".env", "DATABASE_URL=sqlite:x.db\n");
      awaitRun("models.okra.gql", "1");
      watching.awaitText(".env is new");
    }
  }

  @Test
  void whatIsWrongAtTheStartEndsTheCommand() throws IOException {
    Files.delete(folder.resolve("models.okra.gql"));
    assertEndsWith(ConfigurationErrorCode.NO_SCHEMA_FILES);
    write("okra.config.json", "{");
    assertEndsWith(ConfigurationErrorCode.UNREADABLE);
    assertThat(runs).isEmpty();
  }

  private void assertEndsWith(ConfigurationErrorCode code) {
    Watching watching = Watching.start(project, this::record);
    assertThatThrownBy(watching::awaitEnd)
        .isInstanceOf(ExecutionException.class)
        .cause()
        .isInstanceOfSatisfying(OkraException.class, e -> assertThat(e.code()).isEqualTo(code));
  }

  @Test
  void letsARunEndBeforeItStops() throws Exception {
    CountDownLatch began = new CountDownLatch(1);
    CountDownLatch stopped = new CountDownLatch(1);
    Runnable slow =
        () -> {
          began.countDown();
          await(stopped);
          record();
        };
    Watching watching = Watching.start(project, slow);
    await(began);
    watching.stop();
    assertThat(watching.hasEnded()).isFalse();
    stopped.countDown();
    watching.awaitEnd();
    assertThat(runs).hasSize(1);
  }

  @Test
  void endsWhenItsThreadIsInterrupted() throws Exception {
    Watching watching = Watching.start(project, this::record);
    watching.awaitText("Ctrl-C ends it");
    watching.interrupt();
    watching.awaitEnd();
    assertThat(watching.text()).doesNotContain("Exception", "error");
  }

  private void record() {
    Map<String, String> seen = new ConcurrentHashMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .filter(f -> f.toString().endsWith(".gql"))
          .map(f -> folder.relativize(f).toString())
          .forEach(f -> seen.put(f, text(f)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    runs.add(seen);
  }

  private void awaitRun(String file, String content) throws InterruptedException {
    Map<String, String> seen = runs.poll(Watching.PATIENCE_SECONDS, TimeUnit.SECONDS);
    assertThat(seen).isNotNull().containsEntry(file, content);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(Watching.PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private void watch(String schemas) throws IOException {
    write("okra.config.json", CONFIGURATION.formatted(schemas));
  }

  /** Files come into being with their content, as an editor's do; then a test can count runs. */
  private void write(String name, String text) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Path complete = Files.writeString(temporary.resolve("complete"), text);
      Files.move(complete, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String text(String name) {
    try {
      return Files.readString(folder.resolve(name));
    } catch (NoSuchFileException e) {
      return "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path tree) throws IOException {
    List<Path> deepestFirst;
    try (Stream<Path> files = Files.walk(tree)) {
      deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : deepestFirst) {
      Files.delete(path);
    }
  }
}
