package dev.okra.sqlite.write;

import static dev.okra.sqlite.type.SqliteNames.QUOTING;

import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.Constraint;
import dev.okra.domain.relational.Expression;
import dev.okra.domain.relational.Index;
import dev.okra.domain.relational.PrimaryKey;
import dev.okra.domain.relational.Table;
import dev.okra.jdbc.script.LexicalRules;
import dev.okra.jdbc.script.SqlFragments;
import dev.okra.sqlite.type.Attribute;
import dev.okra.sqlite.type.TypeText;
import java.util.ArrayList;
import java.util.List;

/** Writes tables and indexes. */
final class TableSql {
  private TableSql() {}

  /**
   * CREATE TABLE.
   *
   * @param table with everything but its indexes
   * @param name what it is called for now; it refers to itself by the name that it is to have
   */
  static String create(Table table, String name) {
    Unsupported.check(table);
    List<String> lines = new ArrayList<>();
    table.columns().forEach(c -> lines.add(column(table, c)));
    table
        .constraints()
        .filter(c -> !isInColumn(table, c))
        .forEach(c -> lines.add(ConstraintSql.of(c)));
    return "CREATE TABLE "
        + QUOTING.identifier(name)
        + " (\n  "
        + String.join(",\n  ", lines)
        + "\n)"
        + options(table);
  }

  private static String column(Table table, Column column) {
    String sql = ColumnSql.of(column);
    PrimaryKey key = table.primaryKey();
    boolean own = key != null && isInColumn(table, key) && isKeyOf(key, column);
    if (!own || key == null) {
      return sql;
    }
    return sql
        + " "
        + ConstraintSql.name(key)
        + "PRIMARY KEY"
        + (key.parts().get(0).descending() ? " DESC" : "")
        + ConstraintSql.conflict(key.attributes())
        + (column.identity() == null ? "" : " AUTOINCREMENT");
  }

  /**
   * A numbered key has to stand in its column; and only there does DESC keep an INTEGER key from
   * being the number of the row.
   */
  private static boolean isInColumn(Table table, Constraint constraint) {
    if (!(constraint instanceof PrimaryKey key) || key.parts().size() != 1) {
      return false;
    }
    return table.columns().stream()
        .filter(c -> isKeyOf(key, c))
        .anyMatch(c -> c.identity() != null || isDescendingInteger(table, key, c));
  }

  private static boolean isDescendingInteger(Table table, PrimaryKey key, Column column) {
    return key.parts().get(0).descending()
        && TypeText.render(column.type()).equals("INTEGER")
        && !table.attributes().has(Attribute.WITHOUT_ROWID);
  }

  private static boolean isKeyOf(PrimaryKey key, Column column) {
    return key.columns().equals(List.of(column.name()));
  }

  private static String options(Table table) {
    List<String> options = new ArrayList<>();
    if (table.attributes().has(Attribute.STRICT)) {
      options.add("STRICT");
    }
    if (table.attributes().has(Attribute.WITHOUT_ROWID)) {
      options.add("WITHOUT ROWID");
    }
    return options.isEmpty() ? "" : " " + String.join(", ", options);
  }

  /** CREATE INDEX. */
  static String createIndex(Table table, Index index) {
    Unsupported.check(index);
    Expression where = index.where();
    return "CREATE "
        + (index.unique() ? "UNIQUE " : "")
        + "INDEX "
        + QUOTING.identifier(index.name())
        + " ON "
        + QUOTING.identifier(table.name())
        + " ("
        + ConstraintSql.parts(index.parts())
        + ")"
        + (where == null ? "" : " WHERE " + condition(index, where));
  }

  private static String condition(Index index, Expression where) {
    return SqlFragments.whole(
        where.sql(), LexicalRules.SQLITE, "the condition of the index '" + index.name() + "'");
  }

  static String dropIndex(Index index) {
    return "DROP INDEX " + QUOTING.identifier(index.name());
  }
}
