package dev.okra.sqlite.write;

import dev.okra.domain.change.ColumnRenames;
import dev.okra.domain.change.TableChange;
import dev.okra.domain.relational.Check;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.Column.Generated;
import dev.okra.domain.relational.Constraint;
import dev.okra.domain.relational.Expression;
import dev.okra.jdbc.script.LexicalRules;
import dev.okra.jdbc.script.SqlLexer;
import dev.okra.jdbc.script.SqlToken;
import dev.okra.jdbc.script.SqlToken.Kind;
import dev.okra.sqlite.type.ExpressionText;
import dev.okra.sqlite.type.SqliteNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The renames of a table's columns, which SQLite carries by itself into its checks and computed
 * columns (SQLite manual, "ALTER TABLE", section 3): a change that is nothing but that needs no
 * statement of its own.
 */
final class FollowedRenames {
  /** Keys of names before, to the names after. */
  private final Map<String, String> names = new HashMap<>();

  /** The renames among these changes, each under the name that the column had first. */
  FollowedRenames(List<TableChange> changes) {
    ColumnRenames.of(changes).forEach((before, after) -> names.put(SqliteNames.key(before), after));
  }

  /** Whether a column is the other one once its expression has followed. */
  boolean explain(Column before, Column after) {
    Generated generated = before.generated();
    return !names.isEmpty()
        && generated != null
        && before
            .withGenerated(new Generated(renamed(generated.expression()), generated.stored()))
            .equals(after);
  }

  /** Whether a check is the other one once its expression has followed. */
  boolean explain(Constraint before, Constraint after) {
    return !names.isEmpty()
        && before instanceof Check check
        && check.withExpression(renamed(check.expression())).equals(after);
  }

  /**
   * Without the checks that are dropped and added only because they name columns that have another
   * name then.
   */
  List<TableChange> others(List<TableChange> changes) {
    List<TableChange> others = new ArrayList<>(changes);
    for (TableChange change : changes) {
      if (change instanceof TableChange.DropConstraint drop) {
        others.stream()
            .filter(c -> c instanceof TableChange.AddConstraint)
            .filter(c -> isFollower(drop, c))
            .findFirst()
            .ifPresent(
                added -> {
                  others.remove(added);
                  others.remove(change);
                });
      }
    }
    return others;
  }

  private boolean isFollower(TableChange.DropConstraint drop, TableChange other) {
    return other instanceof TableChange.AddConstraint add
        && explain(drop.constraint(), add.constraint());
  }

  private Expression renamed(Expression expression) {
    String sql = expression.sql();
    StringBuilder result = new StringBuilder();
    SqlLexer lexer = new SqlLexer(sql, LexicalRules.SQLITE);
    int written = 0;
    for (SqlToken token = lexer.next(); token.kind() != Kind.END; token = lexer.next()) {
      boolean name = token.kind() == Kind.WORD || token.kind() == Kind.QUOTED_NAME;
      String after = names.get(SqliteNames.key(SqliteNames.unquoted(token.in(sql))));
      if (name && after != null && !sql.startsWith("(", token.end())) {
        result.append(sql, written, token.start()).append(SqliteNames.QUOTING.identifier(after));
        written = token.end();
      }
    }
    String followed = result.append(sql, written, sql.length()).toString();
    return new Expression(ExpressionText.canonical(followed, Set.of()));
  }
}
