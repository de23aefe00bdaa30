package dev.okra.diff.arbitrary;

import dev.okra.diff.state.UserDefinedTypes;
import dev.okra.diff.text.SqlWords;
import dev.okra.domain.relational.Check;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.ColumnName;
import dev.okra.domain.relational.Constraint;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.domain.relational.EnumType;
import dev.okra.domain.relational.Expression;
import dev.okra.domain.relational.ForeignKey;
import dev.okra.domain.relational.Index;
import dev.okra.domain.relational.IndexPart;
import dev.okra.domain.relational.NamedSchema;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.PrimaryKey;
import dev.okra.domain.relational.Routine;
import dev.okra.domain.relational.Sequence;
import dev.okra.domain.relational.SqlType;
import dev.okra.domain.relational.Table;
import dev.okra.domain.relational.Trigger;
import dev.okra.domain.relational.UniqueConstraint;
import dev.okra.domain.relational.View;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Leaves out of a schema whatever does not fit the rest of it, so that a database could hold it.
 */
final class Fitting {
  private final Map<ObjectName, EnumType> enums = new HashMap<>();
  private final Map<ObjectName, Table> tables = new HashMap<>();
  private final Set<ObjectName> namesTaken = new HashSet<>();
  private final SqlType fallback;

  private Fitting(SqlType fallback) {
    this.fallback = fallback;
  }

  static DatabaseSchema fitted(DatabaseSchema schema, SqlType fallback) {
    return new Fitting(fallback).fit(schema);
  }

  private DatabaseSchema fit(DatabaseSchema schema) {
    schema.enums().forEach(e -> enums.put(e.name(), e));
    List<Table> own = schema.tables().stream().map(this::withFittingColumns).toList();
    own.forEach(t -> tables.put(t.name(), t));
    List<Table> fitted = own.stream().map(this::withFittingKeys).toList();
    List<View> views = views(schema.views());
    List<Trigger> triggers = triggers(schema.triggers(), schema.routines());
    Set<String> schemas = new TreeSet<>();
    fitted.forEach(t -> schemas.add(t.name().schema()));
    schemas.remove("");
    return schema
        .withTables(fitted)
        .withViews(views)
        .withTriggers(triggers)
        .withSequences(sequences(schema.sequences()))
        .withSchemas(schemas.stream().map(s -> new NamedSchema(ObjectName.of(s), null)).toList());
  }

  private Table withFittingColumns(Table table) {
    List<Column> columns = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Column column : table.columns()) {
      if (names.add(column.name())) {
        columns.add(withFittingType(column));
      }
    }
    PrimaryKey key = withFreeName(table);
    List<Check> checks =
        distinct(table, table.checks()).stream().filter(c -> fits(c, names)).toList();
    List<UniqueConstraint> keys =
        distinct(table, table.uniqueConstraints()).stream()
            .filter(u -> names.containsAll(u.columns()))
            .toList();
    List<Index> indexes =
        table.indexes().stream()
            .filter(i -> i.parts().stream().allMatch(p -> fits(p, names)))
            .filter(i -> namesTaken.add(table.name().withName(i.name())))
            .toList();
    return table
        .withColumns(columns)
        .withPrimaryKey(key)
        .withChecks(checks)
        .withUniqueConstraints(keys)
        .withIndexes(indexes);
  }

  private @Nullable PrimaryKey withFreeName(Table table) {
    PrimaryKey key = table.primaryKey();
    if (key == null || key.name() == null) {
      return key;
    }
    String name = key.name();
    while (!namesTaken.add(table.name().withName(name))) {
      name += "_";
    }
    return PrimaryKey.of(name, key.columns());
  }

  private <C extends Constraint> List<C> distinct(Table table, List<C> constraints) {
    Set<Object> seen = new HashSet<>();
    return constraints.stream()
        .filter(
            c -> c.name() == null ? seen.add(c) : namesTaken.add(table.name().withName(c.name())))
        .toList();
  }

  private static boolean fits(Check check, Set<String> columns) {
    return columns.contains(firstName(check.expression()));
  }

  private static boolean fits(IndexPart part, Set<String> columns) {
    return part.key()
        .match(
            key -> columns.contains(key.column()),
            key -> columns.contains(firstName(key.expression())));
  }

  /** The column that a generated expression, such as {@code length(c1) > 2}, is about. */
  static String firstName(Expression expression) {
    return SqlWords.of(expression.sql()).names().stream()
        .filter(n -> n.startsWith("c"))
        .findFirst()
        .orElse("");
  }

  private Column withFittingType(Column column) {
    ObjectName type = UserDefinedTypes.nameOf(column.type()).orElse(null);
    if (type == null) {
      return column;
    }
    EnumType used = enums.get(type);
    if (used == null) {
      return column.withType(fallback).withDefault(null);
    }
    Expression value = column.defaultValue();
    boolean fits =
        value == null
            || used.values().stream()
                .anyMatch(v -> value.equals(GeneratedTexts.enumDefault(used, v)));
    return fits ? column : column.withDefault(null);
  }

  private Table withFittingKeys(Table table) {
    List<ForeignKey> keys =
        distinct(table, table.foreignKeys()).stream().filter(k -> fits(table, k)).toList();
    return table.withForeignKeys(keys);
  }

  private boolean fits(Table table, ForeignKey key) {
    Table referenced = tables.get(key.referencedTable());
    if (referenced == null || !isKey(referenced, key.referencedColumns())) {
      return false;
    }
    for (int i = 0; i < key.columns().size(); i++) {
      var own = table.column(key.columns().get(i)).map(Column::type);
      var other = referenced.column(key.referencedColumns().get(i)).map(Column::type);
      if (own.isEmpty() || !own.equals(other)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a foreign key can refer to these columns. */
  static boolean isKey(Table table, List<String> columns) {
    Set<String> wanted = Set.copyOf(columns);
    boolean primary =
        table.primaryKey() != null && Set.copyOf(table.primaryKey().columns()).equals(wanted);
    boolean unique =
        table.uniqueConstraints().stream().anyMatch(u -> Set.copyOf(u.columns()).equals(wanted));
    boolean index =
        table.indexes().stream()
            .filter(i -> i.unique() && i.where() == null)
            .anyMatch(i -> i.parts().equals(columns.stream().map(IndexPart::column).toList()));
    return primary || unique || index;
  }

  private List<View> views(List<View> views) {
    Set<ObjectName> relations = new HashSet<>(tables.keySet());
    List<View> fitted = new ArrayList<>();
    for (View view : views) {
      Set<String> columns =
          view.dependencies().stream()
              .map(tables::get)
              .filter(t -> t != null)
              .flatMap(t -> t.columns().stream())
              .map(Column::name)
              .collect(Collectors.toSet());
      boolean fits =
          relations.containsAll(view.dependencies())
              && GeneratedTexts.viewColumns(view).stream().allMatch(columns::contains);
      if (fits && relations.add(view.name())) {
        fitted.add(view);
      }
    }
    return fitted;
  }

  private List<Trigger> triggers(List<Trigger> triggers, List<Routine> routines) {
    Set<String> functions = routines.stream().map(r -> r.name().name()).collect(Collectors.toSet());
    Set<String> names = new HashSet<>();
    return triggers.stream()
        .filter(t -> t.updateColumns().stream().allMatch(c -> has(t.table(), c)))
        .filter(t -> tables.containsKey(t.table()))
        .filter(t -> functions.contains(GeneratedTexts.function(t)))
        .filter(t -> names.add(t.name() + " " + t.table()))
        .toList();
  }

  private boolean has(ObjectName name, String column) {
    Table table = tables.get(name);
    return table != null && table.column(column).isPresent();
  }

  private List<Sequence> sequences(List<Sequence> sequences) {
    return sequences.stream()
        .filter(
            s -> {
              ColumnName owner = s.owner();
              return owner == null || has(owner.table(), owner.column());
            })
        .toList();
  }
}
