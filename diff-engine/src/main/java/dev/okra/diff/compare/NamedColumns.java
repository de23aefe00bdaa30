package dev.okra.diff.compare;

import dev.okra.diff.text.SqlWords;
import dev.okra.domain.relational.Check;
import dev.okra.domain.relational.Constraint;
import dev.okra.domain.relational.Exclusion;
import dev.okra.domain.relational.ForeignKey;
import dev.okra.domain.relational.Index;
import dev.okra.domain.relational.PrimaryKey;
import dev.okra.domain.relational.UniqueConstraint;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The columns that constraints and indexes are about: those that they hold or that texts name. */
public final class NamedColumns {
  private NamedColumns() {}

  /** Those of some columns that an index is about. */
  public static Set<String> of(Index index, Set<String> among) {
    return among.isEmpty()
        ? Set.of()
        : found(joined(index.columns(), index.include()), TableTexts.of(index), among);
  }

  /** Those of some columns that a constraint is about; of a foreign key, in its own table. */
  public static Set<String> of(Constraint constraint, Set<String> among) {
    return among.isEmpty()
        ? Set.of()
        : found(constraint.accept(Held.INSTANCE), TableTexts.of(constraint), among);
  }

  private static Set<String> found(List<String> held, Stream<String> texts, Set<String> among) {
    List<SqlWords> words = texts.map(SqlWords::of).toList();
    return among.stream()
        .filter(c -> held.contains(c) || words.stream().anyMatch(w -> w.mentions(c)))
        .collect(Collectors.toSet());
  }

  private static List<String> joined(List<String> first, List<String> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }

  private enum Held implements Constraint.Visitor<List<String>> {
    INSTANCE;

    @Override
    public List<String> primaryKey(PrimaryKey key) {
      return joined(key.columns(), key.include());
    }

    @Override
    public List<String> uniqueConstraint(UniqueConstraint key) {
      return joined(key.columns(), key.include());
    }

    @Override
    public List<String> foreignKey(ForeignKey key) {
      return key.columns();
    }

    @Override
    public List<String> check(Check check) {
      return List.of();
    }

    @Override
    public List<String> exclusion(Exclusion exclusion) {
      return List.of();
    }
  }
}
