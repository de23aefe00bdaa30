package dev.okra.diff.drift;

import dev.okra.diff.text.SqlWords;
import dev.okra.domain.relational.Check;
import dev.okra.domain.relational.Constraint;
import dev.okra.domain.relational.Exclusion;
import dev.okra.domain.relational.ForeignKey;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.PrimaryKey;
import dev.okra.domain.relational.UniqueConstraint;
import java.util.Collection;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What a constraint is called, and which columns it is about. */
record ConstraintWords(Constraint constraint) {
  /** The constraint itself as a subject; one without a name is known by what it demands. */
  Subject subject(ObjectName table) {
    String name = constraint.name();
    return Subject.part(
        constraint.accept(Kind.INSTANCE),
        table,
        name == null ? constraint.accept(Demand.INSTANCE) : name);
  }

  /** Those of some columns that it is about. */
  Set<String> columnsAmong(Set<String> columns) {
    return columns.isEmpty()
        ? Set.of()
        : columns.stream().filter(constraint.accept(About.INSTANCE)).collect(Collectors.toSet());
  }

  private enum Kind implements Constraint.Visitor<String> {
    INSTANCE;

    @Override
    public String primaryKey(PrimaryKey key) {
      return "primary key";
    }

    @Override
    public String uniqueConstraint(UniqueConstraint key) {
      return "unique constraint";
    }

    @Override
    public String foreignKey(ForeignKey key) {
      return "foreign key";
    }

    @Override
    public String check(Check check) {
      return "check";
    }

    @Override
    public String exclusion(Exclusion exclusion) {
      return "exclusion constraint";
    }
  }

  private enum Demand implements Constraint.Visitor<String> {
    INSTANCE;

    @Override
    public String primaryKey(PrimaryKey key) {
      return listed(key.columns());
    }

    @Override
    public String uniqueConstraint(UniqueConstraint key) {
      return listed(key.columns());
    }

    @Override
    public String foreignKey(ForeignKey key) {
      return listed(key.columns());
    }

    @Override
    public String check(Check check) {
      return "(" + check.expression().sql() + ")";
    }

    @Override
    public String exclusion(Exclusion exclusion) {
      return "(" + exclusion.definition().sql() + ")";
    }

    private static String listed(Collection<String> columns) {
      return "(" + String.join(", ", columns) + ")";
    }
  }

  private enum About implements Constraint.Visitor<Predicate<String>> {
    INSTANCE;

    @Override
    public Predicate<String> primaryKey(PrimaryKey key) {
      return key.columns()::contains;
    }

    @Override
    public Predicate<String> uniqueConstraint(UniqueConstraint key) {
      return key.columns()::contains;
    }

    @Override
    public Predicate<String> foreignKey(ForeignKey key) {
      return key.columns()::contains;
    }

    @Override
    public Predicate<String> check(Check check) {
      return SqlWords.of(check.expression().sql())::mentions;
    }

    @Override
    public Predicate<String> exclusion(Exclusion exclusion) {
      return SqlWords.of(exclusion.definition().sql())::mentions;
    }
  }
}
