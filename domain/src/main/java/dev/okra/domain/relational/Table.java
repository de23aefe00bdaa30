package dev.okra.domain.relational;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table. Build one from {@link #of} and the {@code with…} methods.
 *
 * @param name the table's name
 * @param columns in order; PostgreSQL allows none
 * @param primaryKey null for none
 * @param uniqueConstraints in the order of their declaration
 * @param foreignKeys in the order of their declaration
 * @param checks in the order of their declaration
 * @param exclusions in the order of their declaration
 * @param indexes those that do not belong to a constraint
 * @param partitioning null for a table that is not split
 * @param comment null for none
 * @param attributes what only one dialect knows: {@code engine}, {@code charset}, {@code strict},
 *     {@code without_rowid}, {@code unlogged}, storage parameters, …
 */
public record Table(
    ObjectName name,
    List<Column> columns,
    @Nullable PrimaryKey primaryKey,
    List<UniqueConstraint> uniqueConstraints,
    List<ForeignKey> foreignKeys,
    List<Check> checks,
    List<Exclusion> exclusions,
    List<Index> indexes,
    @Nullable Partitioning partitioning,
    @Nullable String comment,
    Attributes attributes) {

  public Table {
    columns = List.copyOf(columns);
    uniqueConstraints = List.copyOf(uniqueConstraints);
    foreignKeys = List.copyOf(foreignKeys);
    checks = List.copyOf(checks);
    exclusions = List.copyOf(exclusions);
    indexes = List.copyOf(indexes);
  }

  /** A table with columns and nothing else. */
  public static Table of(ObjectName name, List<Column> columns) {
    return new Table(
        name,
        columns,
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        null,
        Attributes.NONE);
  }

  /** The column with this name. */
  public Optional<Column> column(String columnName) {
    return columns.stream().filter(c -> c.name().equals(columnName)).findFirst();
  }

  /** Every constraint: the primary key, then unique ones, foreign keys, checks, exclusions. */
  public Stream<Constraint> constraints() {
    return Stream.of(
            Stream.ofNullable(primaryKey),
            uniqueConstraints.stream(),
            foreignKeys.stream(),
            checks.stream(),
            exclusions.stream())
        .flatMap(s -> s);
  }

  public Table withName(ObjectName value) {
    return new Table(
        value,
        columns,
        primaryKey,
        uniqueConstraints,
        foreignKeys,
        checks,
        exclusions,
        indexes,
        partitioning,
        comment,
        attributes);
  }

  public Table withColumns(List<Column> value) {
    return new Table(
        name,
        value,
        primaryKey,
        uniqueConstraints,
        foreignKeys,
        checks,
        exclusions,
        indexes,
        partitioning,
        comment,
        attributes);
  }

  public Table withPrimaryKey(@Nullable PrimaryKey value) {
    return new Table(
        name,
        columns,
        value,
        uniqueConstraints,
        foreignKeys,
        checks,
        exclusions,
        indexes,
        partitioning,
        comment,
        attributes);
  }

  public Table withUniqueConstraints(List<UniqueConstraint> value) {
    return new Table(
        name,
        columns,
        primaryKey,
        value,
        foreignKeys,
        checks,
        exclusions,
        indexes,
        partitioning,
        comment,
        attributes);
  }

  public Table withForeignKeys(List<ForeignKey> value) {
    return new Table(
        name,
        columns,
        primaryKey,
        uniqueConstraints,
        value,
        checks,
        exclusions,
        indexes,
        partitioning,
        comment,
        attributes);
  }

  public Table withChecks(List<Check> value) {
    return new Table(
        name,
        columns,
        primaryKey,
        uniqueConstraints,
        foreignKeys,
        value,
        exclusions,
        indexes,
        partitioning,
        comment,
        attributes);
  }

  public Table withExclusions(List<Exclusion> value) {
    return new Table(
        name,
        columns,
        primaryKey,
        uniqueConstraints,
        foreignKeys,
        checks,
        value,
        indexes,
        partitioning,
        comment,
        attributes);
  }

  public Table withIndexes(List<Index> value) {
    return new Table(
        name,
        columns,
        primaryKey,
        uniqueConstraints,
        foreignKeys,
        checks,
        exclusions,
        value,
        partitioning,
        comment,
        attributes);
  }

  public Table withPartitioning(@Nullable Partitioning value) {
    return new Table(
        name,
        columns,
        primaryKey,
        uniqueConstraints,
        foreignKeys,
        checks,
        exclusions,
        indexes,
        value,
        comment,
        attributes);
  }

  public Table withComment(@Nullable String value) {
    return new Table(
        name,
        columns,
        primaryKey,
        uniqueConstraints,
        foreignKeys,
        checks,
        exclusions,
        indexes,
        partitioning,
        value,
        attributes);
  }

  public Table withAttributes(Attributes value) {
    return new Table(
        name,
        columns,
        primaryKey,
        uniqueConstraints,
        foreignKeys,
        checks,
        exclusions,
        indexes,
        partitioning,
        comment,
        value);
  }
}
