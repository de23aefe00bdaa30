package dev.okra.diff.compare;

import dev.okra.diff.state.UserDefinedTypes;
import dev.okra.diff.text.SqlWords;
import dev.okra.domain.relational.CustomObject;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.Table;
import java.util.HashSet;
import java.util.Set;

/**
 * Finds attributes that a composite type loses in texts of tables with columns of it.
 *
 * @param type the type
 * @param names words that its statement has no more, the names of the attributes among them
 */
public record LostAttributes(ObjectName type, Set<String> names) {
  public LostAttributes {
    names = Set.copyOf(names);
  }

  /** What a type loses as it becomes another one of its name; other objects lose nothing. */
  public static LostAttributes between(CustomObject before, CustomObject after) {
    Set<String> gone = new HashSet<>();
    if (before.kind().equals("TYPE")) {
      gone.addAll(SqlWords.of(before.definition().sql()).names());
      gone.removeAll(SqlWords.of(after.definition().sql()).names());
    }
    return new LostAttributes(before.name(), gone);
  }

  /** Whether a text names one of them. */
  public boolean areIn(String sql) {
    return !names.isEmpty() && SqlWords.of(sql).mentionsAny(names);
  }

  /** Whether a text of a table names one of them. */
  public boolean areIn(String sql, Table table) {
    return !names.isEmpty()
        && table.columns().stream().anyMatch(c -> UserDefinedTypes.isOf(c.type(), type))
        && areIn(sql);
  }
}
