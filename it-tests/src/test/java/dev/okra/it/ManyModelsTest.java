package dev.okra.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okra.domain.logical.SchemaDefinition;
import dev.okra.domain.port.Dialect;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.testkit.contract.ContractDatabase;
import dev.okra.testkit.contract.SchemaRows;
import dev.okra.testkit.contract.Workbench;
import dev.okra.testkit.server.ServerKind;
import dev.okra.testkit.sketch.SchemaSketch;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A schema of the size of a real product, and fifty edits of it one after another. After each edit
 * a second comparison must find nothing, the rows must be there, and the database must equal one
 * built from nothing. Three hundred tables take MySQL some seconds, so there every tenth one is
 * built, and each one with {@code OKRA_TEST_THOROUGH=true}.
 */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(value = "scratch databases", mode = ResourceAccessMode.READ)
class ManyModelsTest {
  private static final int MODELS = 300;
  private static final int EDITS = 50;
  private static final boolean THOROUGH = "true".equals(System.getenv("OKRA_TEST_THOROUGH"));

  /** They build from nothing while the database that is edited goes on to the next edit. */
  private static final ExecutorService BUILDERS = Executors.newCachedThreadPool();

  static Stream<Arguments> databases() {
    return Stream.of(
        Arguments.of("sqlite", ContractDatabase.sqliteFiles(), 1),
        Arguments.of("postgres", ContractDatabase.server(ServerKind.POSTGRES_18), 1),
        Arguments.of("mysql", ContractDatabase.server(ServerKind.MYSQL_9), 10),
        Arguments.of("mysql", ContractDatabase.server(ServerKind.MARIADB_11), 10));
  }

  @AfterAll
  static void stopBuilding() {
    BUILDERS.shutdownNow();
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("databases")
  void followsFiftyEditsOfThreeHundredModels(
      String dialectId, ContractDatabase database, int interval) {
    Dialect dialect = dialect(dialectId);
    try (ContractDatabase.Opened opened = database.open();
        Workbench bench = new Workbench(dialect, opened.url())) {
      SchemaDefinition schema = Story.CHAPTERS.get(0).schema();
      bench.become(schema);
      assertThat(bench.plan(schema).changes()).as("an unchanged schema").isEmpty();
      bench.seed();
      SchemaRows before = bench.rows();
      CompletableFuture<Void> compared = CompletableFuture.completedFuture(null);
      for (int i = 1; i <= EDITS; i++) {
        SchemaDefinition edited = Story.CHAPTERS.get(i).schema();
        String edit = Story.CHAPTERS.get(i).edit();
        bench.become(edited);
        SchemaRows after = bench.rows();
        assertThat(before.lostIn(after)).as(edit).isEmpty();
        before = after;
        if (THOROUGH || i % interval == 0) {
          DatabaseSchema found = bench.inspect();
          compared.join();
          compared =
              CompletableFuture.runAsync(
                  () -> assertEqualToOneBuiltFromNothing(dialect, database, found, edited, edit),
                  BUILDERS);
        }
      }
      compared.join();
    }
  }

  /**
   * What all databases follow, read once.
   *
   * @param edit what is said of the step that led here
   */
  private record Chapter(String edit, SchemaDefinition schema) {}

  private static final class Story {
    static final List<Chapter> CHAPTERS = tell();

    private static List<Chapter> tell() {
      SchemaSketch sketch = SchemaSketch.grow(42, MODELS);
      List<Chapter> chapters = new ArrayList<>();
      chapters.add(new Chapter("", Workbench.read(sketch.idl())));
      for (int i = 1; i <= EDITS; i++) {
        String edit = sketch.edit();
        chapters.add(new Chapter(edit, Workbench.read(sketch.idl())));
        sketch.forgetRenames();
      }
      return List.copyOf(chapters);
    }
  }

  private static void assertEqualToOneBuiltFromNothing(
      Dialect dialect,
      ContractDatabase database,
      DatabaseSchema found,
      SchemaDefinition schema,
      String edit) {
    try (ContractDatabase.Opened opened = database.open();
        Workbench fresh = new Workbench(dialect, opened.url())) {
      fresh.run(fresh.plan(schema));
      assertThat(fresh.difference(found, fresh.inspect()).bareChanges())
          .as("the database and one built from nothing, after: %s", edit)
          .isEmpty();
    }
  }

  private static Dialect dialect(String id) {
    return ServiceLoader.load(Dialect.class).stream()
        .map(ServiceLoader.Provider::get)
        .filter(d -> d.id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
