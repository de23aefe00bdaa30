package dev.okra.diff.arbitrary;

import dev.okra.domain.relational.DatabaseSchema;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Random schemas in which everything fits: each foreign key has its table and key, each view what
 * it reads. Names come from small pools, so that two schemas have much in common. A sample shrinks
 * to fewer tables and fewer edits.
 */
public final class SchemaArbitraries {
  private SchemaArbitraries() {}

  /** Schemas of up to eight tables. */
  public static Arbitrary<DatabaseSchema> schemas(SchemaTraits traits) {
    return Combinators.combine(seeds(), Arbitraries.integers().between(0, 8))
        .as((seed, tables) -> new SchemaGenerator(new Random(seed), traits).schema(tables));
  }

  /** A schema and what became of it by some edits, with the renames that the edits made. */
  public static Arbitrary<SchemaPair> edited(SchemaTraits traits) {
    return Combinators.combine(
            seeds(),
            Arbitraries.integers().between(0, 8),
            seeds(),
            Arbitraries.integers().between(0, 14))
        .as(
            (seed, tables, editSeed, edits) -> {
              DatabaseSchema before = new SchemaGenerator(new Random(seed), traits).schema(tables);
              return new SchemaEditor(new Random(editSeed), traits, before).edited(edits);
            });
  }

  /** Two schemas that have nothing to do with each other but the pools of their names. */
  public static Arbitrary<SchemaPair> unrelated(SchemaTraits traits) {
    return Combinators.combine(schemas(traits), schemas(traits)).as(SchemaPair::withoutRenames);
  }

  private static Arbitrary<Long> seeds() {
    return Arbitraries.longs().between(0, 1_000_000_000L).withoutEdgeCases();
  }
}
