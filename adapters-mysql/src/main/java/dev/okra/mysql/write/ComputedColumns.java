package dev.okra.mysql.write;

import dev.okra.domain.relational.Column;
import dev.okra.mysql.type.Mentions;
import dev.okra.mysql.write.ServerWords.Word;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The columns of a table in an order that the server takes. A generated column can read another one
 * only where that one stands before it, and on MySQL one whose default is an expression.
 */
final class ComputedColumns {
  private final ServerWords words;
  private final List<Column> columns;
  private final Set<String> moved = new LinkedHashSet<>();

  ComputedColumns(List<Column> wanted, ServerWords words) {
    this.words = words;
    this.columns = new ArrayList<>(wanted);
    wanted.forEach(this::move);
  }

  List<Column> inOrder() {
    return List.copyOf(columns);
  }

  /** Those that do not stand where they were wanted. */
  Set<String> moved() {
    return Set.copyOf(moved);
  }

  private void move(Column column) {
    int last = lastBase(column);
    int position = columns.indexOf(column);
    if (last > position) {
      columns.remove(position);
      columns.add(last, column);
      moved.add(column.name());
    }
  }

  private int lastBase(Column column) {
    if (column.generated() == null) {
      return -1;
    }
    Set<String> read = Mentions.in(column.generated().expression().sql());
    boolean late = !words.know(Word.COMPUTED_FROM_LATER_DEFAULTS);
    int last = -1;
    for (int i = 0; i < columns.size(); i++) {
      Column base = columns.get(i);
      boolean needed = base.generated() != null || (late && ColumnSql.hasExpression(base));
      last = needed && read.contains(base.name()) ? i : last;
    }
    return last;
  }
}
