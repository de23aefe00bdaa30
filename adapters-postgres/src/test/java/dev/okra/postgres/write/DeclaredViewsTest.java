package dev.okra.postgres.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okra.diff.DiffEngine;
import dev.okra.diff.DiffOptions;
import dev.okra.domain.change.Change;
import dev.okra.domain.change.ChangeSentences;
import dev.okra.domain.change.Vocabulary;
import dev.okra.domain.plan.Hazard;
import dev.okra.domain.plan.Plan;
import dev.okra.domain.plan.PlannedChange;
import dev.okra.domain.plan.Renames;
import dev.okra.domain.relational.Attributes;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.domain.relational.Expression;
import dev.okra.domain.relational.Index;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.View;
import dev.okra.postgres.OnPostgres;
import dev.okra.postgres.Postgres;
import dev.okra.postgres.PostgresDialect;
import dev.okra.testkit.server.TestDatabase;
import java.util.List;

/** Views that a schema language declares, which says nothing of their indexes. */
final class DeclaredViewsTest {
  private static final ObjectName M = ObjectName.of("m");

  @OnPostgres
  void keepsIndexesWhoseColumnsAreStillThere(TestDatabase database) {
    try (Postgres postgres = Postgres.open(database)) {
      DatabaseSchema before = prepare(postgres);
      Plan plan = plan(postgres, "SELECT a, b, c FROM t WHERE a > 0");
      apply(postgres, plan);
      assertThat(indexes(postgres)).containsExactlyInAnyOrder("m_a", "m_b", "m_both", "m_where");
      assertThat(plan(postgres, "SELECT a, b, c FROM t WHERE a > 0").changes()).isEmpty();
      goBack(postgres, before, plan);
    }
  }

  @OnPostgres
  void saysWhichIndexesGoWithAColumn(TestDatabase database) {
    try (Postgres postgres = Postgres.open(database)) {
      DatabaseSchema before = prepare(postgres);
      Plan plan = plan(postgres, "SELECT a, c FROM t WHERE b > 0");
      assertThat(words(plan))
          .containsExactly(
              "- Dropped index 'm_b' from materialised view 'm'",
              "- Dropped index 'm_both' from materialised view 'm'",
              "- Dropped index 'm_where' from materialised view 'm'",
              "- Dropped materialised view 'm'",
              "+ Added materialised view 'm'");
      apply(postgres, plan);
      assertThat(indexes(postgres)).containsExactly("m_a");
      assertThat(plan(postgres, "SELECT a, c FROM t WHERE b > 0").changes()).isEmpty();
      goBack(postgres, before, plan);
    }
  }

  @OnPostgres
  void saysThatAViewIsFilledAgainOnlyWhereItIs(TestDatabase database) {
    try (Postgres postgres = Postgres.open(database)) {
      prepare(postgres);
      View present = postgres.inspect().views().get(0);
      Change fewer = new Change.ReplaceObject(present, present.withIndexes(List.of()));
      Change elsewhere =
          new Change.ReplaceObject(
              present, present.withAttributes(Attributes.of("tablespace", "fast")));
      assertThat(hazards(postgres, fewer)).isEmpty();
      assertThat(hazards(postgres, elsewhere))
          .extracting(Hazard::code)
          .containsExactly("OKRA-H107");
    }
  }

  private static List<Hazard> hazards(Postgres postgres, Change change) {
    return new PostgresDialect().hazards(change, postgres.session().capabilities());
  }

  private static DatabaseSchema prepare(Postgres postgres) {
    postgres.execute(
        "CREATE TABLE t (a int, b int, c int)",
        "CREATE MATERIALIZED VIEW m AS SELECT a, b, c FROM t",
        "CREATE UNIQUE INDEX m_a ON m (a)",
        "CREATE INDEX m_b ON m ((b + 1))",
        "CREATE INDEX m_both ON m (a) INCLUDE (b)",
        "CREATE INDEX m_where ON m (c) WHERE b > 0",
        "COMMENT ON COLUMN m.b IS 'second'");
    return postgres.inspect();
  }

  private static Plan plan(Postgres postgres, String query) {
    DatabaseSchema current = postgres.inspect();
    View view =
        new View(
            M, List.of(), new Expression(query), true, List.of(), List.of(), null, Attributes.NONE);
    DatabaseSchema desired =
        postgres.normalize(
            DatabaseSchema.EMPTY.withTables(current.tables()).withViews(List.of(view)));
    return new DiffEngine(postgres.session().capabilities())
        .diff(current, desired, Renames.NONE, DiffOptions.DECLARED)
        .plan();
  }

  private static void apply(Postgres postgres, Plan plan) {
    postgres.apply(plan.bareChanges().toList());
  }

  private static void goBack(Postgres postgres, DatabaseSchema before, Plan plan) {
    List<Change> changes = plan.changes().stream().map(PlannedChange::change).toList();
    postgres.apply(new DiffEngine(postgres.session().capabilities()).inverse(before, changes));
    assertThat(postgres.inspect().tables()).isEqualTo(before.tables());
    View after = postgres.inspect().views().get(0);
    View first = before.views().get(0);
    assertThat(after.indexes()).containsExactlyInAnyOrderElementsOf(first.indexes());
    assertThat(after.withIndexes(List.of())).isEqualTo(first.withIndexes(List.of()));
  }

  private static List<String> indexes(Postgres postgres) {
    return postgres.inspect().views().get(0).indexes().stream().map(Index::name).toList();
  }

  private static List<String> words(Plan plan) {
    ChangeSentences sentences =
        new ChangeSentences(Vocabulary.NONE, Vocabulary.NONE, type -> type.toString());
    return plan.bareChanges().flatMap(c -> sentences.of(c).stream()).toList();
  }
}
