package dev.okra.postgres.write;

import dev.okra.domain.change.ColumnRenames;
import dev.okra.domain.change.TableChange;
import dev.okra.domain.relational.Expression;
import dev.okra.jdbc.script.SqlToken;
import dev.okra.postgres.type.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the server makes of an expression when columns that it names are renamed: it keeps the
 * columns, not their names.
 */
final class FollowedColumns {
  private final Map<String, String> names;

  /** The renamed columns among the changes of a table. */
  FollowedColumns(List<TableChange> changes) {
    this.names = ColumnRenames.of(changes);
  }

  /**
   * The same changes, with those of computed columns after all renames: their rules name columns as
   * they are called in the end.
   */
  static List<TableChange> rulesLast(List<TableChange> changes) {
    int lastRename = -1;
    for (int i = 0; i < changes.size(); i++) {
      lastRename = changes.get(i) instanceof TableChange.RenameColumn ? i : lastRename;
    }
    List<TableChange> early = new ArrayList<>();
    List<TableChange> late = new ArrayList<>();
    for (int i = 0; i < changes.size(); i++) {
      if (i < lastRename
          && changes.get(i) instanceof TableChange.AlterColumn alter
          && isRule(alter)) {
        late.add(renamed(alter, new FollowedColumns(changes.subList(i, changes.size()))));
      } else if (i <= lastRename) {
        early.add(changes.get(i));
      } else {
        late.add(changes.get(i));
      }
    }
    early.addAll(late);
    return early;
  }

  private static boolean isRule(TableChange.AlterColumn change) {
    return change.after().generated() != null
        && !change.after().generated().equals(change.before().generated());
  }

  private static TableChange renamed(TableChange.AlterColumn change, FollowedColumns followed) {
    String name = followed.name(change.after().name());
    return new TableChange.AlterColumn(
        change.before().withName(name), change.after().withName(name), change.valueRenames());
  }

  /** The name that a column has in the end. */
  String name(String column) {
    return names.getOrDefault(column, column);
  }

  /** Whether an expression becomes another by nothing but the renames. */
  boolean leads(Expression before, Expression after) {
    return !names.isEmpty() && followed(before).equals(after.sql());
  }

  private String followed(Expression expression) {
    String sql = expression.sql();
    StringBuilder result = new StringBuilder();
    int copied = 0;
    for (SqlToken token : EmbeddedSql.tokens(sql)) {
      String text = token.in(sql);
      String name = bare(text);
      boolean called = sql.startsWith("(", token.start() + text.length());
      if (names.containsKey(name) && Names.identifier(name).equals(text) && !called) {
        result.append(sql, copied, token.start()).append(Names.identifier(name(name)));
        copied = token.start() + text.length();
      }
    }
    return result.append(sql.substring(copied)).toString();
  }

  private static String bare(String token) {
    return token.length() > 1 && token.startsWith("\"")
        ? token.substring(1, token.length() - 1).replace("\"\"", "\"")
        : token;
  }
}
