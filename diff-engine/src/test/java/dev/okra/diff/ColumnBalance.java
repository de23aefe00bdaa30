package dev.okra.diff;

import dev.okra.diff.arbitrary.SchemaPair;
import dev.okra.domain.plan.Renames.ColumnRename;
import dev.okra.domain.plan.Renames.TableRename;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.Table;
import java.util.HashMap;
import java.util.Map;

/** How many columns of tables that stay have to go, by the names and renames alone. */
record ColumnBalance(SchemaPair pair) {

  long lost() {
    Map<ObjectName, ObjectName> tables = new HashMap<>();
    for (TableRename rename : pair.renames().tables()) {
      tables.put(rename.before(), rename.after());
    }
    long lost = 0;
    for (Table before : pair.current().tables()) {
      ObjectName name = tables.getOrDefault(before.name(), before.name());
      lost += pair.desired().table(name).map(after -> lost(before, after)).orElse(0L);
    }
    return lost;
  }

  private long lost(Table before, Table after) {
    Map<String, String> columns = new HashMap<>();
    for (ColumnRename rename : pair.renames().columns()) {
      if (rename.after().table().equals(after.name())) {
        columns.put(rename.before(), rename.after().column());
      }
    }
    return before.columns().stream()
        .map(Column::name)
        .filter(n -> after.column(columns.getOrDefault(n, n)).isEmpty())
        .count();
  }
}
