package dev.okra.diff.scope;

import dev.okra.diff.compare.NamedColumns;
import dev.okra.diff.rename.ResolvedRenames;
import dev.okra.diff.state.ColumnFollower;
import dev.okra.domain.mapping.Declarable;
import dev.okra.domain.mapping.PhysicalNames;
import dev.okra.domain.relational.Check;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.Constraint;
import dev.okra.domain.relational.ForeignKey;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.PrimaryKey;
import dev.okra.domain.relational.Table;
import dev.okra.domain.relational.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Adds to the constraints of a desired table what a schema language cannot say of them: the names
 * of keys, which somebody else may have chosen, and constraints with properties that it has no
 * words for.
 */
final class UndeclaredConstraints {
  private final Table desired;
  private final Table before;
  private final ColumnFollower follower;
  private final PhysicalNames names;
  private final ResolvedRenames renames;
  private final Function<ObjectName, @Nullable Table> tables;
  private final Predicate<ObjectName> goes;
  private final Set<ForeignKey> undeclarable;

  /**
   * For one table.
   *
   * @param before the table as it is, by the names that it has
   * @param tables the desired tables that models stand for, by the names that they have now
   * @param goes whether a table goes, by the name that it has
   * @param undeclarable the foreign keys of the table that no relation can have
   */
  UndeclaredConstraints(
      Table desired,
      Table before,
      PhysicalNames names,
      ResolvedRenames renames,
      Function<ObjectName, @Nullable Table> tables,
      Predicate<ObjectName> goes,
      Set<ForeignKey> undeclarable) {
    this.desired = desired;
    this.before = before;
    this.names = names;
    this.renames = renames;
    this.tables = tables;
    this.goes = goes;
    this.undeclarable = Set.copyOf(undeclarable);
    this.follower = new ColumnFollower(before.name(), renames.columnsOf(desired.name()));
  }

  Table addTo(Table table) {
    return table
        .withPrimaryKey(primaryKey())
        .withForeignKeys(foreignKeys())
        .withChecks(checks())
        .withUniqueConstraints(uniqueConstraints(table));
  }

  private @Nullable PrimaryKey primaryKey() {
    PrimaryKey key = desired.primaryKey();
    PrimaryKey present = before.primaryKey();
    if (key == null
        || present == null
        || !follower.columns(present.columns()).equals(key.columns())) {
      return key;
    }
    boolean ruled = names.primaryKey(before.name().name()).equals(present.name());
    PrimaryKey followed = (PrimaryKey) follower.constraint(present);
    return new PrimaryKey(
        ruled || present.name() == null ? key.name() : present.name(),
        followed.parts(),
        followed.include(),
        followed.deferrability(),
        followed.attributes());
  }

  private List<ForeignKey> foreignKeys() {
    List<ForeignKey> keys = new ArrayList<>();
    desired.foreignKeys().forEach(k -> keys.add(named(k)));
    for (ForeignKey key : before.foreignKeys()) {
      ForeignKey followed = followed(key);
      boolean replaced = keys.stream().anyMatch(k -> k.columns().equals(followed.columns()));
      Table referenced = tables.apply(key.referencedTable());
      if (!replaced
          && undeclarable.contains(key)
          && outlivesColumns(key)
          && referredStays(key, followed, referenced)) {
        keys.add(followed);
      }
    }
    return keys;
  }

  /** A foreign key goes with the table, and with the columns, that it refers to. */
  private boolean referredStays(ForeignKey key, ForeignKey followed, @Nullable Table referenced) {
    return referenced == null
        ? !goes.test(key.referencedTable())
        : followed.referencedColumns().stream().allMatch(c -> referenced.column(c).isPresent());
  }

  /** The key by the name, and with the comment, that somebody else has given it. */
  private ForeignKey named(ForeignKey key) {
    for (ForeignKey present : before.foreignKeys()) {
      String name = present.name();
      boolean given =
          name != null && !name.equals(names.foreignKey(before.name().name(), present.columns()));
      ForeignKey plain = followed(present).withAttributes(key.attributes());
      if (given && plain.withName(key.name()).equals(key)) {
        return key.withName(name).withAttributes(present.attributes());
      }
      if (plain.equals(key)) {
        return key.withAttributes(present.attributes());
      }
    }
    return key;
  }

  private ForeignKey followed(ForeignKey key) {
    ObjectName table = renames.table(key.referencedTable());
    ColumnFollower other = new ColumnFollower(table, renames.columnsOf(table));
    return key.withColumns(
        follower.columns(key.columns()), table, other.columns(key.referencedColumns()));
  }

  private List<Check> checks() {
    List<Check> checks = new ArrayList<>();
    desired.checks().forEach(c -> checks.add(withPresentAttributes(c)));
    for (Check check : before.checks()) {
      boolean replaced =
          checks.stream()
              .anyMatch(
                  c ->
                      c.expression().equals(check.expression())
                          || (c.name() != null && Objects.equals(c.name(), check.name())));
      if (!replaced && Declarable.obstacle(check).isPresent() && outlivesColumns(check)) {
        checks.add(check);
      }
    }
    return checks;
  }

  private Check withPresentAttributes(Check check) {
    return before.checks().stream()
        .filter(c -> c.name() != null && c.name().equals(check.name()))
        .findFirst()
        .map(c -> check.withAttributes(c.attributes()))
        .orElse(check);
  }

  /** A constraint goes with any column that it is about. */
  private boolean outlivesColumns(Constraint present) {
    Set<String> gone =
        before.columns().stream()
            .map(Column::name)
            .filter(c -> desired.column(follower.column(c)).isEmpty())
            .collect(Collectors.toSet());
    return NamedColumns.of(present, gone).isEmpty();
  }

  private List<UniqueConstraint> uniqueConstraints(Table table) {
    List<UniqueConstraint> all = new ArrayList<>(table.uniqueConstraints());
    Set<UniqueConstraint> there = Set.copyOf(all);
    for (UniqueConstraint constraint : before.uniqueConstraints()) {
      UniqueConstraint followed = (UniqueConstraint) follower.constraint(constraint);
      if (!there.contains(followed)
          && Declarable.obstacle(constraint).isPresent()
          && outlivesColumns(constraint)) {
        all.add(followed);
      }
    }
    return all;
  }
}
