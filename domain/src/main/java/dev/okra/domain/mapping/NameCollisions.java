package dev.okra.domain.mapping;

import dev.okra.domain.port.Capability;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.Constraint;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.domain.relational.Index;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.Table;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Finds names that are the same on one database, as after shortening or where case does not count.
 */
final class NameCollisions {
  private final MappingContext context;

  NameCollisions(MappingContext context) {
    this.context = context;
  }

  void check(DatabaseSchema schema) {
    Map<ObjectName, String> relations = new HashMap<>();
    for (Table table : schema.tables()) {
      add(relations, table.name(), "table '" + table.name() + "'");
      if (context.can(Capability.SCHEMAS) || !context.can(Capability.ALTER_IN_PLACE)) {
        // PostgreSQL and SQLite keep indexes among the tables of a schema.
        table.indexes().forEach(i -> add(relations, indexName(table, i), what(table, i)));
      }
      checkInside(table);
    }
    schema.views().forEach(v -> add(relations, v.name(), "view '" + v.name() + "'"));
  }

  private void checkInside(Table table) {
    Map<ObjectName, String> columns = new HashMap<>();
    for (Column column : table.columns()) {
      // Only PostgreSQL, the one with schemas, tells names of columns apart by case.
      String key =
          context.can(Capability.SCHEMAS) ? column.name() : column.name().toLowerCase(Locale.ROOT);
      ObjectName name = ObjectName.of(key);
      add(columns, name, "column '" + column.name() + "' of " + table.name());
    }
    Map<ObjectName, String> constraints = new HashMap<>();
    table.constraints().forEach(c -> addConstraint(constraints, table, c));
    Map<ObjectName, String> indexes = new HashMap<>();
    table.indexes().forEach(i -> add(indexes, ObjectName.of(i.name()), what(table, i)));
  }

  private void addConstraint(
      Map<ObjectName, String> constraints, Table table, Constraint constraint) {
    String name = constraint.name();
    if (name != null) {
      add(constraints, ObjectName.of(name), "constraint '" + name + "' of " + table.name());
    }
  }

  private static ObjectName indexName(Table table, Index index) {
    return table.name().withName(index.name());
  }

  private static String what(Table table, Index index) {
    return "index '" + index.name() + "' of " + table.name();
  }

  private void add(Map<ObjectName, String> names, ObjectName name, String what) {
    String other = names.putIfAbsent(name, what);
    if (other != null) {
      context.report(
          MappingCode.NAME_COLLISION.says(
              "the " + what + " and the " + other + " have the same name on " + context.server(),
              "give one of them another name with name:"));
    }
  }
}
