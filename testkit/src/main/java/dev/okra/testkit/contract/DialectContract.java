package dev.okra.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okra.diff.DiffEngine;
import dev.okra.diff.DiffOptions;
import dev.okra.diff.pull.ConfirmedPull;
import dev.okra.domain.logical.SchemaDefinition;
import dev.okra.domain.mapping.SchemaMapper;
import dev.okra.domain.plan.Plan;
import dev.okra.domain.plan.Renames;
import dev.okra.domain.port.Capabilities;
import dev.okra.domain.port.Dialect;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.domain.relational.ObjectName;
import dev.okra.idl.print.SchemaPrinter;
import dev.okra.testkit.sketch.SchemaSketch;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What every dialect has to do. After every step the database is compared with what was asked for,
 * and must be equal; rows are put in before each edit, and must still be there after it. Each test
 * has a database of its own, so that they run side by side.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.CONCURRENT)
public abstract class DialectContract {
  private static final int PAIRS = 200;
  private static final int BATCH = 50;
  private static final int PULLED = 20;

  /** The dialect. */
  protected abstract Dialect dialect();

  /** Where to test it. */
  protected abstract Stream<ContractDatabase> databases();

  Stream<Arguments> edits() {
    List<ContractCase> cases = ContractCase.all();
    return databases().flatMap(d -> cases.stream().map(c -> Arguments.of(d, c)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("databases")
  void holdsEverythingThatTheLanguageCanSay(ContractDatabase database) {
    SchemaDefinition schema = Workbench.read(ContractCase.resource("everything.okra.gql"));
    try (ContractDatabase.Opened opened = database.open();
        Workbench bench = new Workbench(dialect(), opened.url())) {
      bench.become(schema);
      assertThat(bench.plan(schema).changes()).isEmpty();
      bench.seed();
      assertThat(bench.rows().count()).isEqualTo(schema.models().size() * Seeder.ROWS);
      bench.become(SchemaDefinition.EMPTY);
      assertThat(bench.inspect().tables()).isEmpty();
      assertThat(bench.inspect().enums()).isEmpty();
      assertThat(bench.inspect().triggers()).isEmpty();
      assertThat(bench.inspect().routines()).isEmpty();
    }
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("edits")
  void followsAnEditThereAndBackWithTheRowsKept(ContractDatabase database, ContractCase edit) {
    SchemaDefinition before = Workbench.read(edit.before());
    SchemaDefinition after = Workbench.read(edit.after());
    try (ContractDatabase.Opened opened = database.open();
        Workbench bench = new Workbench(dialect(), opened.url())) {
      bench.become(before);
      bench.seed();
      SchemaRows first = bench.rows();
      Plan plan = bench.become(after);
      assertThat(plan.changes()).isNotEmpty();
      SchemaRows second = bench.rows();
      assertThat(first.lostIn(second)).isEmpty();
      assertEqualToOneBuiltFromNothing(database, bench, after);
      bench.takeBack(plan, before);
      assertEqualToOneBuiltFromNothing(database, bench, before);
      assertThat(first.lostThereAndBack(second, bench.rows())).as("the way back").isEmpty();
    }
  }

  /** Pull, then sync to an empty database, then inspect: equal. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("databases")
  void pullsBackWhatItMade(ContractDatabase database) {
    try (ContractDatabase.Opened opened = database.open();
        Workbench bench = new Workbench(dialect(), opened.url());
        ContractDatabase.Opened other = database.open();
        Workbench fresh = new Workbench(dialect(), other.url())) {
      assertPullsBack(bench, fresh, ContractCase.resource("everything.okra.gql"));
      ContractCase.all().forEach(c -> assertPullsBack(bench, fresh, c.after()));
      for (int seed = 1; seed <= PULLED; seed++) {
        assertPullsBack(bench, fresh, SchemaSketch.grow(seed, 4).idl());
      }
    }
  }

  private static void assertPullsBack(Workbench bench, Workbench fresh, String idl) {
    bench.become(SchemaDefinition.EMPTY);
    bench.become(Workbench.read(idl));
    String pulled = bench.pulled();
    fresh.become(SchemaDefinition.EMPTY);
    fresh.become(Workbench.read(pulled));
    assertThat(bench.difference(pullable(bench), fresh.inspect()).bareChanges())
        .as(idl + "\nwas pulled as\n" + pulled)
        .isEmpty();
  }

  /** Map, pull, map again: the same, whatever the schema. */
  @Test
  void pullsBackWhatItMapsToWithoutADatabase() {
    Capabilities capabilities = dialect().defaultCapabilities();
    SchemaMapper mapper = new SchemaMapper(dialect(), capabilities);
    ConfirmedPull pull = new ConfirmedPull(dialect(), capabilities, Map.of());
    DiffEngine engine = new DiffEngine(capabilities);
    for (int seed = 1; seed <= PAIRS; seed++) {
      String idl = SchemaSketch.grow(seed, 5).idl();
      DatabaseSchema made = mapper.map(Workbench.read(idl)).schema();
      ConfirmedPull.Result result =
          pull.pull(made, Map.of(), SchemaDefinition.EMPTY, UnaryOperator.identity());
      String pulled = SchemaPrinter.print(result.pulled().definition());
      assertThat(result.unconfirmed()).as(idl + pulled).isEmpty();
      DatabaseSchema again = mapper.map(Workbench.read(pulled)).schema();
      DiffOptions everything = DiffOptions.EVERYTHING.withQuestions(false);
      assertThat(engine.diff(made, again, Renames.NONE, everything).plan().bareChanges())
          .as(idl + pulled)
          .isEmpty();
    }
  }

  /** Without the views of which the database does not know what they yield. */
  private static DatabaseSchema pullable(Workbench bench) {
    Set<ObjectName> known = bench.viewColumns().keySet();
    DatabaseSchema schema = bench.inspect();
    return schema.withViews(schema.views().stream().filter(v -> known.contains(v.name())).toList());
  }

  Stream<Arguments> batches() {
    return databases()
        .flatMap(
            d ->
                IntStream.iterate(1, first -> first <= PAIRS, first -> first + BATCH)
                    .mapToObj(first -> Arguments.of(d, first)));
  }

  @ParameterizedTest(name = "{0}: from seed {1}")
  @MethodSource("batches")
  void followsRandomEditsWithTheRowsKept(ContractDatabase database, int first) {
    try (ContractDatabase.Opened opened = database.open();
        Workbench bench = new Workbench(dialect(), opened.url())) {
      for (int seed = first; seed < first + BATCH; seed++) {
        followPair(bench, seed);
      }
    }
  }

  private static void followPair(Workbench bench, int seed) {
    SchemaSketch sketch = SchemaSketch.grow(seed, 3);
    StringBuilder story = new StringBuilder("seed " + seed);
    try {
      bench.become(SchemaDefinition.EMPTY);
      bench.become(Workbench.read(sketch.idl()));
      bench.seed();
      SchemaRows before = bench.rows();
      for (int i = 0; i < 1 + seed % 4; i++) {
        story.append("; ").append(sketch.edit());
      }
      bench.become(Workbench.read(sketch.idl()));
      assertThat(before.lostIn(bench.rows())).as(story.toString()).isEmpty();
    } catch (AssertionError | RuntimeException e) {
      throw new AssertionError(story + "\n" + sketch.idl() + "\n" + e.getMessage(), e);
    }
  }

  private void assertEqualToOneBuiltFromNothing(
      ContractDatabase database, Workbench bench, SchemaDefinition schema) {
    try (ContractDatabase.Opened opened = database.open();
        Workbench fresh = new Workbench(dialect(), opened.url())) {
      fresh.become(schema);
      assertThat(bench.difference(bench.inspect(), fresh.inspect()).bareChanges()).isEmpty();
    }
  }
}
