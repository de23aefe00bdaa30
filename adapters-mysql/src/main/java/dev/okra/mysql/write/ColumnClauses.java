package dev.okra.mysql.write;

import dev.okra.domain.change.Change.AlterTable;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.SqlType;
import dev.okra.domain.relational.SqlType.BuiltIn;
import dev.okra.domain.relational.Table;
import dev.okra.mysql.type.Names;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What happens to the columns of one table, in the order that they are to have. */
final class ColumnClauses {
  private static final Set<String> TEXTS =
      Set.of("char", "varchar", "tinytext", "text", "mediumtext", "longtext");

  private final List<Column> columns;
  private final AlterSteps steps;
  private final ColumnSql columnSql;
  private final List<String> target;
  private final Set<String> moved;
  private final Set<String> remade;
  private final Set<String> followers;

  ColumnClauses(AlterTable change, AlterSteps steps, ServerWords words) {
    this.steps = steps;
    this.columnSql = new ColumnSql(words);
    this.remade = steps.remade();
    this.followers = Followers.in(change, steps);
    // Columns that were added before find their places after.
    List<Column> wanted =
        change.after().columns().stream().filter(c -> !steps.filled.contains(c.name())).toList();
    ComputedColumns computed = new ComputedColumns(wanted, words);
    this.columns = computed.inOrder();
    this.target = columns.stream().map(Column::name).toList();
    this.moved = steps.reordered ? moved(survivors(change.before())) : computed.moved();
  }

  List<String> clauses() {
    List<String> clauses = new ArrayList<>();
    steps.dropped.forEach(d -> clauses.add("DROP COLUMN " + Names.QUOTING.identifier(d)));
    for (int i = 0; i < target.size(); i++) {
      clause(columns.get(i), i, clauses);
    }
    return clauses;
  }

  private void clause(Column column, int position, List<String> clauses) {
    String name = column.name();
    if (steps.added.contains(name)) {
      String place = isTrailing(position) ? "" : place(position);
      clauses.add("ADD COLUMN " + columnSql.definition(column) + place);
    } else if (remade.contains(name)) {
      clauses.add("DROP COLUMN " + Names.QUOTING.identifier(steps.formerName(name)));
      clauses.add("ADD COLUMN " + columnSql.definition(column) + place(position));
    } else if (moved.contains(name)) {
      clauses.add(redefined(column) + place(position));
    } else if (steps.altered.containsKey(name)
        || followers.contains(name)
        || (steps.recollated && isText(column.type()))) {
      clauses.add(redefined(column));
    } else if (!steps.formerName(name).equals(name)) {
      clauses.add(
          "RENAME COLUMN "
              + Names.QUOTING.identifier(steps.formerName(name))
              + " TO "
              + Names.QUOTING.identifier(name));
    }
  }

  private String redefined(Column column) {
    String former = steps.formerName(column.name());
    String definition = columnSql.definition(column);
    return former.equals(column.name())
        ? "MODIFY COLUMN " + definition
        : "CHANGE COLUMN " + Names.QUOTING.identifier(former) + " " + definition;
  }

  private String place(int position) {
    return position == 0
        ? " FIRST"
        : " AFTER " + Names.QUOTING.identifier(target.get(position - 1));
  }

  /** Whether only new columns follow, so that the end of the table is the right place. */
  private boolean isTrailing(int position) {
    return steps.added.containsAll(target.subList(position, target.size()));
  }

  private static boolean isText(SqlType type) {
    return type instanceof BuiltIn builtIn
        ? TEXTS.contains(builtIn.name())
        : type instanceof SqlType.InlineEnum || type instanceof SqlType.InlineSet;
  }

  /** The columns that were there before and stay, by their names now, in the order before. */
  private List<String> survivors(Table before) {
    Map<String, String> now = new HashMap<>();
    steps.formerNames.forEach((name, former) -> now.put(former, name));
    return before.columns().stream()
        .map(Column::name)
        .filter(c -> !steps.dropped.contains(c))
        .map(c -> now.getOrDefault(c, c))
        .toList();
  }

  /** The fewest columns whose move brings the others into order: all but a longest rising run. */
  private Set<String> moved(List<String> survivors) {
    int[] positions = survivors.stream().mapToInt(target::indexOf).toArray();
    int[] lengths = new int[positions.length];
    int[] previous = new int[positions.length];
    int best = -1;
    for (int i = 0; i < positions.length; i++) {
      previous[i] = longestBefore(positions, lengths, i);
      lengths[i] = previous[i] < 0 ? 1 : lengths[previous[i]] + 1;
      best = best < 0 || lengths[i] > lengths[best] ? i : best;
    }
    Set<String> result = new HashSet<>(survivors);
    for (int i = best; i >= 0; i = previous[i]) {
      result.remove(survivors.get(i));
    }
    return result;
  }

  private static int longestBefore(int[] positions, int[] lengths, int i) {
    int best = -1;
    for (int j = 0; j < i; j++) {
      if (positions[j] < positions[i] && (best < 0 || lengths[j] > lengths[best])) {
        best = j;
      }
    }
    return best;
  }
}
