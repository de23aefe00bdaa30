package dev.okra.diff.compare;

import dev.okra.domain.relational.Constraint;
import dev.okra.domain.relational.ForeignKey;
import dev.okra.domain.relational.Index;
import org.jspecify.annotations.Nullable;

/** What {@link Matching} has to know of constraints and of indexes. */
final class MatchingKinds {
  static final Matching.Kind<Constraint> CONSTRAINTS =
      new Matching.Kind<>() {
        @Override
        public @Nullable String name(Constraint item) {
          return item.name();
        }

        @Override
        public Constraint unnamed(Constraint item) {
          return Shapes.unnamed(item);
        }

        @Override
        public Constraint fixed(Constraint item) {
          return Shapes.fixed(item);
        }

        @Override
        public Constraint named(Constraint item, String name) {
          return ConstraintNames.named(item, name);
        }

        @Override
        public Constraint pending(Constraint followed, Constraint after) {
          return followed instanceof ForeignKey now && after instanceof ForeignKey key
              ? key.withColumns(now.columns(), now.referencedTable(), now.referencedColumns())
              : after;
        }
      };

  static final Matching.Kind<Index> INDEXES =
      new Matching.Kind<>() {
        @Override
        public String name(Index item) {
          return item.name();
        }

        @Override
        public Index unnamed(Index item) {
          return Shapes.unnamed(item);
        }

        @Override
        public Index fixed(Index item) {
          return Shapes.fixed(item);
        }

        @Override
        public Index named(Index item, String name) {
          return item.withName(name);
        }

        @Override
        public Index pending(Index followed, Index after) {
          return after;
        }
      };

  private MatchingKinds() {}
}
