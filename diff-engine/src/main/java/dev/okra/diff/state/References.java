package dev.okra.diff.state;

import dev.okra.domain.relational.ColumnName;
import dev.okra.domain.relational.CustomObject;
import dev.okra.domain.relational.Domain;
import dev.okra.domain.relational.EnumType;
import dev.okra.domain.relational.Extension;
import dev.okra.domain.relational.NamedSchema;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.Partitioning;
import dev.okra.domain.relational.Routine;
import dev.okra.domain.relational.SchemaObject;
import dev.okra.domain.relational.Sequence;
import dev.okra.domain.relational.SqlType;
import dev.okra.domain.relational.Table;
import dev.okra.domain.relational.Trigger;
import dev.okra.domain.relational.View;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who refers to whom, so that following a rename costs as much as there are followers. An entry may
 * outlive the reference that it was made for; who reads it looks again.
 */
final class References {
  private final Map<ObjectName, Set<ObjectName>> tablesReferringTo = new HashMap<>();
  private final Map<ObjectName, Set<ObjectName>> tablesOfType = new HashMap<>();
  private final Map<ObjectName, Set<ObjectKey>> objectsNaming = new HashMap<>();

  References(Collection<Table> tables, Collection<SchemaObject> objects) {
    tables.forEach(this::add);
    objects.forEach(this::add);
  }

  void add(Table table) {
    table.foreignKeys().forEach(k -> link(tablesReferringTo, k.referencedTable(), table.name()));
    Partitioning parts = table.partitioning();
    if (parts != null && parts.parent() != null) {
      link(tablesReferringTo, parts.parent(), table.name());
    }
    table
        .columns()
        .forEach(
            c ->
                TypeFollower.userDefined(c.type())
                    .ifPresent(type -> link(tablesOfType, type, table.name())));
  }

  void add(SchemaObject object) {
    ObjectKey key = ObjectKey.of(object);
    object.accept(Named.INSTANCE).forEach(name -> link(objectsNaming, name, key));
  }

  /** Tables with a foreign key to a table, or that are partitions of it; maybe more. */
  List<ObjectName> tablesReferringTo(ObjectName table) {
    return List.copyOf(tablesReferringTo.getOrDefault(table, Set.of()));
  }

  /** Tables with a column of a type, or of an array of it; maybe more. */
  List<ObjectName> tablesOfType(ObjectName type) {
    return List.copyOf(tablesOfType.getOrDefault(type, Set.of()));
  }

  /** Triggers, views, sequences and domains that name a table, view or type; maybe more. */
  List<ObjectKey> objectsNaming(ObjectName name) {
    return List.copyOf(objectsNaming.getOrDefault(name, Set.of()));
  }

  private static <T> void link(Map<ObjectName, Set<T>> links, ObjectName to, T from) {
    links.computeIfAbsent(to, n -> new HashSet<>()).add(from);
  }

  private enum Named implements SchemaObject.Visitor<List<ObjectName>> {
    INSTANCE;

    @Override
    public List<ObjectName> namedSchema(NamedSchema object) {
      return List.of();
    }

    @Override
    public List<ObjectName> extension(Extension object) {
      return List.of();
    }

    @Override
    public List<ObjectName> enumType(EnumType object) {
      return List.of();
    }

    @Override
    public List<ObjectName> domain(Domain object) {
      return ofType(object.type());
    }

    @Override
    public List<ObjectName> sequence(Sequence object) {
      ColumnName owner = object.owner();
      return owner == null ? List.of() : List.of(owner.table());
    }

    @Override
    public List<ObjectName> routine(Routine object) {
      return List.of();
    }

    @Override
    public List<ObjectName> view(View object) {
      return object.dependencies();
    }

    @Override
    public List<ObjectName> trigger(Trigger object) {
      return List.of(object.table());
    }

    @Override
    public List<ObjectName> customObject(CustomObject object) {
      return List.of();
    }

    private static List<ObjectName> ofType(SqlType type) {
      return TypeFollower.userDefined(type).map(List::of).orElse(List.of());
    }
  }
}
