package dev.okra.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okra.diff.arbitrary.SchemaArbitraries;
import dev.okra.diff.arbitrary.SchemaPair;
import dev.okra.diff.arbitrary.SchemaTraits;
import dev.okra.diff.state.Unordered;
import dev.okra.domain.change.Change;
import dev.okra.domain.change.TableChange;
import dev.okra.domain.plan.Plan;
import dev.okra.domain.plan.Renames;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.domain.relational.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;

/** What holds of every comparison, whatever the schemas and whatever the database can do. */
class DiffLawsProperties {

  @Property(tries = 300)
  void planFromASchemaToItselfIsEmpty(@ForAll("edited") Tuple2<SchemaTraits, SchemaPair> sample) {
    DatabaseSchema schema = sample.get2().desired();
    assertThat(plan(sample.get1(), schema, shuffled(schema, 1), Renames.NONE).isEmpty()).isTrue();
  }

  @Property(tries = 300)
  void applyingThePlanGivesTheDesiredSchema(
      @ForAll("pairs") Tuple2<SchemaTraits, SchemaPair> sample) {
    SchemaPair pair = sample.get2();
    Plan plan = plan(sample.get1(), pair);
    assertSame(ChangeApplier.apply(pair.current(), plan), pair.desired());
  }

  @Property(tries = 300)
  void everyChangeFitsItsMoment(@ForAll("pairs") Tuple2<SchemaTraits, SchemaPair> sample) {
    SchemaPair pair = sample.get2();
    PlanReferee referee = new PlanReferee(sample.get1(), pair.current());
    plan(sample.get1(), pair).bareChanges().forEach(referee::apply);
    referee.assertHolds(pair.desired());
  }

  @Property(tries = 300)
  void inverseOfThePlanLeadsBack(@ForAll("pairs") Tuple2<SchemaTraits, SchemaPair> sample) {
    SchemaPair pair = sample.get2();
    List<Change> changes = plan(sample.get1(), pair).bareChanges().toList();
    DatabaseSchema there = ChangeApplier.apply(pair.current(), changes);
    assertSame(ChangeApplier.apply(there, ChangeApplier.inverse(changes)), pair.current());
  }

  /**
   * Where a table is made again to drop a column that could simply be added, nothing has taken its
   * readers away: there, a way back is planned anew rather than inverted.
   */
  @Property(tries = 300)
  void everyChangeOfTheInverseFitsItsMoment(
      @ForAll("pairs") Tuple2<SchemaTraits, SchemaPair> sample) {
    Assume.that(sample.get1().altersInPlace());
    SchemaPair pair = sample.get2();
    List<Change> changes = plan(sample.get1(), pair).bareChanges().toList();
    DatabaseSchema there = ChangeApplier.apply(pair.current(), changes);
    PlanReferee referee = new PlanReferee(sample.get1(), there);
    ChangeApplier.inverse(changes).forEach(referee::apply);
    referee.assertHolds(pair.current());
  }

  @Property(tries = 300)
  void planDoesNotDependOnTheOrderOfInspection(
      @ForAll("pairs") Tuple2<SchemaTraits, SchemaPair> sample, @ForAll int seed) {
    SchemaPair pair = sample.get2();
    Plan plan =
        plan(
            sample.get1(),
            shuffled(pair.current(), seed),
            shuffled(pair.desired(), seed + 1),
            pair.renames());
    assertThat(names(plan)).isEqualTo(names(plan(sample.get1(), pair)));
  }

  @Property(tries = 300)
  void twoRunsGiveTheSameBytes(@ForAll("pairs") Tuple2<SchemaTraits, SchemaPair> sample) {
    assertThat(plan(sample.get1(), sample.get2()).toString())
        .isEqualTo(plan(sample.get1(), sample.get2()).toString());
  }

  @Property(tries = 300)
  void whatIsRenamedIsNeverDropped(@ForAll("edited") Tuple2<SchemaTraits, SchemaPair> sample) {
    SchemaPair pair = sample.get2();
    Set<Object> dropped = new HashSet<>();
    for (Change change : plan(sample.get1(), pair).bareChanges().toList()) {
      if (change instanceof Change.DropTable drop) {
        dropped.add(drop.table().name());
      }
    }
    long columnsDropped =
        plan(sample.get1(), pair)
            .bareChanges()
            .filter(Change.AlterTable.class::isInstance)
            .flatMap(c -> ((Change.AlterTable) c).changes().stream())
            .filter(TableChange.DropColumn.class::isInstance)
            .count();
    pair.renames().tables().forEach(r -> assertThat(dropped).doesNotContain(r.after()));
    assertThat(columnsDropped).isEqualTo(new ColumnBalance(pair).lost());
  }

  @Provide
  Arbitrary<Tuple2<SchemaTraits, SchemaPair>> edited() {
    return traits().flatMap(t -> SchemaArbitraries.edited(t).map(p -> Tuple.of(t, p)));
  }

  @Provide
  Arbitrary<Tuple2<SchemaTraits, SchemaPair>> pairs() {
    return traits()
        .flatMap(
            t ->
                Arbitraries.oneOf(SchemaArbitraries.edited(t), SchemaArbitraries.unrelated(t))
                    .map(p -> Tuple.of(t, p)));
  }

  private static Arbitrary<SchemaTraits> traits() {
    return Arbitraries.of(
        SchemaTraits.inPlace(), SchemaTraits.ordered(), SchemaTraits.rebuilding());
  }

  private static Plan plan(SchemaTraits traits, SchemaPair pair) {
    return plan(traits, pair.current(), pair.desired(), pair.renames());
  }

  private static Plan plan(
      SchemaTraits traits, DatabaseSchema current, DatabaseSchema desired, Renames renames) {
    return new DiffEngine(traits.capabilities())
        .diff(current, desired, renames, DiffOptions.EVERYTHING.withColumnOrder(true))
        .plan();
  }

  private static void assertSame(DatabaseSchema actual, DatabaseSchema expected) {
    assertThat(Unordered.schema(actual)).isEqualTo(Unordered.schema(expected));
  }

  /** What a plan does, without the order of parts inside the tables that it holds. */
  private static List<String> names(Plan plan) {
    return plan.bareChanges().map(PlanLines::of).toList();
  }

  private static DatabaseSchema shuffled(DatabaseSchema schema, int seed) {
    Random random = new Random(seed);
    List<Table> tables =
        schema.tables().stream()
            .map(
                t ->
                    t.withIndexes(shuffled(t.indexes(), random))
                        .withForeignKeys(shuffled(t.foreignKeys(), random))
                        .withChecks(shuffled(t.checks(), random))
                        .withUniqueConstraints(shuffled(t.uniqueConstraints(), random)))
            .toList();
    return schema
        .withTables(shuffled(tables, random))
        .withEnums(shuffled(schema.enums(), random))
        .withTriggers(shuffled(schema.triggers(), random))
        .withViews(shuffled(schema.views(), random))
        .withRoutines(shuffled(schema.routines(), random))
        .withSequences(shuffled(schema.sequences(), random));
  }

  private static <T> List<T> shuffled(List<T> list, Random random) {
    List<T> copy = new ArrayList<>(list);
    Collections.shuffle(copy, random);
    return copy;
  }
}
