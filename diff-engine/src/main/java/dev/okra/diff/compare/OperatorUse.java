package dev.okra.diff.compare;

import dev.okra.diff.state.UserDefinedTypes;
import dev.okra.diff.text.SqlWords;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.CustomObject;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.SchemaObject;
import dev.okra.domain.relational.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds an operator in texts. Several operators may go by one name: one between types of the
 * database's own is taken for another one where the text has neither those types nor columns of
 * them.
 *
 * @param symbol what it is called
 * @param ownTypes those of its operands' types that the database defines, in lower case
 */
public record OperatorUse(String symbol, Set<String> ownTypes) {
  /** What names of operators are made of. */
  private static final String SYMBOLS = "+-*/<>=~!@#%^&|`?";

  public OperatorUse {
    ownTypes = Set.copyOf(ownTypes);
  }

  /** An operator as an object of this schema. */
  public static OperatorUse of(CustomObject operator, DatabaseSchema schema) {
    Set<String> types = new HashSet<>(SqlWords.of(operator.identity()).names());
    types.retainAll(typesOf(schema));
    return new OperatorUse(operator.name().name(), types);
  }

  private static Set<String> typesOf(DatabaseSchema schema) {
    Set<String> names = new HashSet<>();
    Stream.of(schema.enums(), schema.domains(), schema.others(), schema.views())
        .flatMap(List::stream)
        .map(SchemaObject::name)
        .forEach(n -> names.add(folded(n)));
    schema.tables().forEach(t -> names.add(folded(t.name())));
    return names;
  }

  /** Whether a text has an operator of that name. */
  public boolean isIn(String sql) {
    int found = sql.indexOf(symbol);
    while (found >= 0) {
      int end = found + symbol.length();
      boolean whole =
          (found == 0 || SYMBOLS.indexOf(sql.charAt(found - 1)) < 0)
              && (end == sql.length() || SYMBOLS.indexOf(sql.charAt(end)) < 0);
      if (whole) {
        return true;
      }
      found = sql.indexOf(symbol, end);
    }
    return false;
  }

  /**
   * Whether the body of a routine has it.
   *
   * @param definition of the routine, with the types of its arguments
   */
  public boolean isInRoutine(String body, String definition) {
    return isIn(body) && (ownTypes.isEmpty() || SqlWords.of(definition).mentionsAny(ownTypes));
  }

  /** Whether a text of a table has it. */
  public boolean isIn(String sql, Table table) {
    return isIn(sql) && (ownTypes.isEmpty() || isOnOwnTypes(SqlWords.of(sql), table));
  }

  private boolean isOnOwnTypes(SqlWords words, Table table) {
    return words.mentionsAny(ownTypes)
        || table.columns().stream().anyMatch(c -> isOfOwnType(c) && words.mentions(c.name()));
  }

  private boolean isOfOwnType(Column column) {
    return UserDefinedTypes.nameOf(column.type())
        .filter(n -> ownTypes.contains(folded(n)))
        .isPresent();
  }

  private static String folded(ObjectName name) {
    return SqlWords.folded(name.name());
  }
}
