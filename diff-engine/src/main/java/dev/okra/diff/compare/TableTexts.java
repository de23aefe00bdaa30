package dev.okra.diff.compare;

import dev.okra.domain.relational.Check;
import dev.okra.domain.relational.Constraint;
import dev.okra.domain.relational.Exclusion;
import dev.okra.domain.relational.Expression;
import dev.okra.domain.relational.ForeignKey;
import dev.okra.domain.relational.Index;
import dev.okra.domain.relational.IndexPart;
import dev.okra.domain.relational.PrimaryKey;
import dev.okra.domain.relational.UniqueConstraint;
import java.util.List;
import java.util.stream.Stream;

/** The texts of SQL that constraints and indexes hold. */
public final class TableTexts {
  private TableTexts() {}

  /** The conditions and expression keys of an index. */
  public static Stream<String> of(Index index) {
    Expression where = index.where();
    return Stream.concat(
        keys(index.parts()), where == null ? Stream.empty() : Stream.of(where.sql()));
  }

  /** The conditions and expression keys of a constraint. */
  public static Stream<String> of(Constraint constraint) {
    return constraint.accept(OfConstraint.INSTANCE);
  }

  private static Stream<String> keys(List<IndexPart> parts) {
    return parts.stream()
        .flatMap(
            p -> p.key().match(column -> Stream.empty(), key -> Stream.of(key.expression().sql())));
  }

  private enum OfConstraint implements Constraint.Visitor<Stream<String>> {
    INSTANCE;

    @Override
    public Stream<String> primaryKey(PrimaryKey constraint) {
      return keys(constraint.parts());
    }

    @Override
    public Stream<String> uniqueConstraint(UniqueConstraint constraint) {
      return keys(constraint.parts());
    }

    @Override
    public Stream<String> foreignKey(ForeignKey constraint) {
      return Stream.empty();
    }

    @Override
    public Stream<String> check(Check constraint) {
      return Stream.of(constraint.expression().sql());
    }

    @Override
    public Stream<String> exclusion(Exclusion constraint) {
      return Stream.of(constraint.definition().sql());
    }
  }
}
