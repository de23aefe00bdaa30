package dev.okra.mysql.write;

import dev.okra.domain.relational.Table;
import dev.okra.mysql.inspect.ImpliedIndexes;
import dev.okra.mysql.type.Names;
import dev.okra.mysql.write.ServerWords.Word;
import java.util.ArrayList;
import java.util.List;

/** Writes CREATE TABLE. */
final class CreateTableSql {
  private final ColumnSql columns;
  private final IndexSql indexes;
  private final ConstraintSql constraints;
  private final TableOptionsSql options;
  private final ServerWords words;

  CreateTableSql(ServerWords words) {
    this.words = words;
    this.columns = new ColumnSql(words);
    this.indexes = new IndexSql(words);
    this.constraints = new ConstraintSql(words);
    this.options = new TableOptionsSql(words);
  }

  /** Checks are left out where the server would take and forget them. */
  String statement(Table table) {
    if (!table.exclusions().isEmpty()) {
      throw Refusal.noSuchKind("exclusion constraints", table.exclusions().get(0).name());
    }
    List<String> parts = new ArrayList<>();
    table.columns().forEach(c -> parts.add(columns.definition(c)));
    if (table.primaryKey() != null) {
      parts.add(indexes.primaryKey(table.primaryKey(), table));
    }
    table.uniqueConstraints().forEach(u -> parts.add(indexes.unique(u, table)));
    HiddenKeys.last(table).forEach(i -> parts.add(indexes.index(i, table)));
    ImpliedIndexes.of(table).forEach(i -> parts.add(indexes.index(i, table)));
    table.foreignKeys().forEach(k -> parts.add(constraints.foreignKey(k)));
    if (words.know(Word.CHECKS)) {
      table.checks().forEach(c -> parts.add(constraints.check(c)));
    }
    parts.addAll(PeriodColumns.clauses(table));
    StringBuilder sql = new StringBuilder("CREATE TABLE ");
    sql.append(Names.QUOTING.identifier(table.name()));
    sql.append(" (\n  ").append(String.join(",\n  ", parts)).append("\n)");
    options.options(table.attributes(), table.comment()).forEach(o -> sql.append(' ').append(o));
    if (table.partitioning() != null) {
      sql.append('\n').append(TableOptionsSql.partitioning(table.partitioning()));
    }
    return sql.toString();
  }
}
