package dev.okra.diff.scope;

import dev.okra.domain.mapping.Declarable;
import dev.okra.domain.relational.Attributes;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.Expression;
import dev.okra.domain.relational.Identity;
import dev.okra.domain.relational.PrimaryKey;
import dev.okra.domain.relational.SqlType;
import dev.okra.domain.relational.Table;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Adds to the columns of a desired table what a schema language cannot say of them: how exactly
 * numbers are handed out, a collation, and what only one dialect knows.
 */
final class UndeclaredColumns {
  /** What okra itself makes, and takes away again. */
  private static final String OWN_UPDATE_TIME = "CURRENT_TIMESTAMP(3)";

  private static final SqlType OWN_UPDATE_TYPE = SqlType.BuiltIn.of("datetime", 3);

  private final Table desired;
  private final Table present;
  private final Set<String> owners;
  private final BiFunction<Attributes, Attributes, Attributes> merged;
  private final List<String> keyThatStays;

  /**
   * For one table.
   *
   * @param present the table as it is, by the names that its columns are to have
   * @param owners the columns, by those names, that a sequence belongs to
   * @param merged properties of the one, and of the other where the one lacks them
   */
  UndeclaredColumns(
      Table desired,
      Table present,
      Set<String> owners,
      BiFunction<Attributes, Attributes, Attributes> merged) {
    this.desired = desired;
    this.present = present;
    this.owners = owners;
    this.merged = merged;
    this.keyThatStays = keyThatStays();
  }

  Column complete(Column column) {
    return present
        .column(column.name())
        .map(c -> withProperties(withRules(column, c), c))
        .orElse(column);
  }

  private Column withRules(Column column, Column now) {
    boolean sameType = now.type().equals(column.type());
    Column result = numbered(column, now);
    if (sameType && column.collation() == null && now.collation() != null) {
      result = result.withCollation(now.collation());
    }
    Expression update = now.onUpdate();
    if (sameType && update != null && column.onUpdate() == null && !isOkras(now, update)) {
      result = result.withOnUpdate(update);
    }
    // SQLite takes NULL in a key that does not say NOT NULL.
    return now.nullable() && keyThatStays.contains(column.name())
        ? result.withNullable(true)
        : result;
  }

  private static boolean isOkras(Column now, Expression update) {
    return update.sql().equals(OWN_UPDATE_TIME)
        && now.type().equals(OWN_UPDATE_TYPE)
        && now.defaultValue() != null;
  }

  /** A sequence of the column's own does what an identity does. */
  private Column numbered(Column column, Column now) {
    Identity wanted = column.identity();
    Expression value = now.defaultValue();
    boolean hasNumbers = now.identity() != null || owners.contains(column.name());
    if (!hasNumbers || (wanted == null && !keepsNumbers(column, now))) {
      return column;
    }
    if (now.identity() != null) {
      return column.withIdentity(now.identity());
    }
    boolean serial = owners.contains(column.name()) && value != null;
    return serial ? column.withIdentity(null).withDefault(value) : column;
  }

  /** Numbers for a column that is no key have no word in a schema, so they stay. */
  private boolean keepsNumbers(Column column, Column now) {
    return column.defaultValue() == null
        && now.type().equals(column.type())
        && !Declarable.canBeNumbered(desired, column.name());
  }

  private List<String> keyThatStays() {
    PrimaryKey wanted = desired.primaryKey();
    PrimaryKey now = present.primaryKey();
    if (wanted == null || now == null) {
      return List.of();
    }
    List<String> columns = wanted.columns();
    return now.columns().equals(columns) ? columns : List.of();
  }

  /** A property such as the storage of a column stays as long as the column's type does. */
  private Column withProperties(Column column, Column now) {
    boolean same =
        now.type().equals(column.type()) && Objects.equals(now.collation(), column.collation());
    return same
        ? column.withAttributes(merged.apply(column.attributes(), now.attributes()))
        : column;
  }
}
