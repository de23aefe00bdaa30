package dev.okra.sqlite.inspect;

import dev.okra.domain.relational.Check;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.Column.Generated;
import dev.okra.domain.relational.Expression;
import dev.okra.domain.relational.Index;
import dev.okra.domain.relational.IndexPart;
import dev.okra.domain.relational.IndexPart.ExpressionKey;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.PrimaryKey;
import dev.okra.domain.relational.Table;
import dev.okra.domain.relational.UniqueConstraint;
import dev.okra.sqlite.type.Attribute;
import dev.okra.sqlite.type.ExpressionText;
import dev.okra.sqlite.type.RowId;
import dev.okra.sqlite.type.SqliteNames;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Brings what a table's text says to one form: the spelling of names, expressions, what goes
 * without saying.
 */
final class TableResolver {
  /** For what belongs to a view. */
  static final TableResolver KNOWING_NOTHING =
      new TableResolver(Table.of(ObjectName.of("unknown"), List.of()));

  private final Table table;
  private final Map<String, Column> columns = new HashMap<>();

  TableResolver(Table table) {
    this.table = table;
    table.columns().forEach(c -> columns.put(SqliteNames.key(c.name()), c));
  }

  /** The table without its foreign keys and indexes. */
  Table resolved() {
    PrimaryKey key = table.primaryKey();
    return table
        .withColumns(table.columns().stream().map(this::column).toList())
        .withPrimaryKey(key == null ? null : key.withParts(parts(key.parts())))
        .withUniqueConstraints(table.uniqueConstraints().stream().map(this::unique).toList())
        .withChecks(table.checks().stream().map(this::check).toList());
  }

  Index index(Index index) {
    Expression where = index.where();
    return index
        .withParts(parts(index.parts()))
        .withWhere(where == null ? null : expression(where));
  }

  /** The names of columns, spelled as they were declared. */
  List<String> spelled(List<String> names) {
    return names.stream().map(this::spelled).toList();
  }

  Expression expression(Expression expression) {
    return new Expression(ExpressionText.canonical(expression.sql(), columns.keySet()));
  }

  private String spelled(String name) {
    Column column = columns.get(SqliteNames.key(name));
    return column == null ? name : column.name();
  }

  private Column column(Column column) {
    Generated generated = column.generated();
    return column
        .withNullable(column.nullable() && !isImpliedRequired(column))
        .withDefault(defaultValue(column.defaultValue()))
        .withGenerated(
            generated == null
                ? null
                : new Generated(expression(generated.expression()), generated.stored()))
        .withCollation(collation(column.collation()));
  }

  /**
   * The number of a row is always there, and so is every part of the key where there is no such
   * number.
   */
  private boolean isImpliedRequired(Column column) {
    PrimaryKey key = table.primaryKey();
    boolean numbered = RowId.isKey(table.columns(), key, table.attributes());
    boolean implied = numbered || table.attributes().has(Attribute.WITHOUT_ROWID);
    return implied && key != null && spelled(key.columns()).contains(column.name());
  }

  private static @Nullable Expression defaultValue(@Nullable Expression value) {
    if (value == null) {
      return null;
    }
    String sql = ExpressionText.canonical(value.sql(), Set.of());
    return sql.equals("NULL") ? null : new Expression(sql);
  }

  private UniqueConstraint unique(UniqueConstraint constraint) {
    return new UniqueConstraint(
        constraint.name(),
        parts(constraint.parts()),
        constraint.include(),
        constraint.nullsDistinct(),
        constraint.deferrability(),
        constraint.attributes());
  }

  private Check check(Check check) {
    return check.withExpression(expression(check.expression()));
  }

  private List<IndexPart> parts(List<IndexPart> parts) {
    return parts.stream().map(this::part).toList();
  }

  private IndexPart part(IndexPart part) {
    String collation = collation(part.collation());
    return part.key()
        .match(
            column -> {
              Column owner = columns.get(SqliteNames.key(column.column()));
              return owner == null
                  ? withCollation(literal(part, column.column()), part.collation())
                  : withCollation(
                      IndexPart.column(owner.name()).withDescending(part.descending()),
                      explicit(collation, part.collation(), owner));
            },
            key ->
                withCollation(
                    part.withKey(new ExpressionKey(expression(key.expression()))), collation));
  }

  /** SQLite takes a quoted name that is no column for a text. */
  private static IndexPart literal(IndexPart part, String text) {
    return part.withKey(new ExpressionKey(new Expression(SqliteNames.QUOTING.literal(text))));
  }

  /**
   * The collation that the part does not have from its column; BINARY is one where the column has
   * another.
   */
  private static @Nullable String explicit(
      @Nullable String collation, @Nullable String written, Column owner) {
    String inherited = collation(owner.collation());
    if (written == null || java.util.Objects.equals(collation, inherited)) {
      return null;
    }
    return collation == null ? "BINARY" : collation;
  }

  private static IndexPart withCollation(IndexPart part, @Nullable String collation) {
    return new IndexPart(
        part.key(),
        part.descending(),
        part.nulls(),
        collation,
        part.operatorClass(),
        part.prefixLength());
  }

  private static @Nullable String collation(@Nullable String name) {
    if (name == null) {
      return null;
    }
    String known = name.toUpperCase(Locale.ROOT);
    return switch (known) {
      case "BINARY" -> null;
      case "NOCASE", "RTRIM" -> known;
      default -> name;
    };
  }
}
