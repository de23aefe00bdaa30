package dev.okra.postgres.normalize;

import dev.okra.domain.change.Change;
import dev.okra.domain.relational.Attributes;
import dev.okra.domain.relational.Column;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.domain.relational.Domain;
import dev.okra.domain.relational.EnumType;
import dev.okra.domain.relational.Index;
import dev.okra.domain.relational.IndexPart;
import dev.okra.domain.relational.ObjectName;
import dev.okra.domain.relational.Partitioning;
import dev.okra.domain.relational.Sequence;
import dev.okra.domain.relational.SqlType;
import dev.okra.domain.relational.Table;
import dev.okra.domain.relational.Trigger;
import dev.okra.domain.relational.View;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Desired objects as they are made in the scratch place: under its schemas, without foreign keys,
 * which hold no expressions, and without what would touch a table in use.
 */
final class ScratchForm {
  private final Map<String, String> schemas;
  private final Set<ObjectName> ownTypes;

  /**
   * The form of some objects.
   *
   * @param schemas from schemas of the model to the scratch schemas that stand for them
   */
  ScratchForm(DatabaseSchema differing, Map<String, String> schemas) {
    this.schemas = schemas;
    this.ownTypes = new HashSet<>();
    differing.enums().forEach(e -> ownTypes.add(e.name()));
    differing.domains().forEach(d -> ownTypes.add(d.name()));
  }

  /** What makes the objects, in an order that mostly fits. */
  List<Change> creations(DatabaseSchema differing) {
    List<Change> changes = new ArrayList<>();
    differing.extensions().forEach(e -> changes.add(new Change.CreateObject(e)));
    differing.enums().forEach(e -> changes.add(new Change.CreateObject(enumType(e))));
    differing.others().forEach(o -> changes.add(new Change.CreateObject(o)));
    differing.domains().forEach(d -> changes.add(new Change.CreateObject(domain(d))));
    differing.sequences().forEach(s -> changes.add(new Change.CreateObject(sequence(s))));
    differing.routines().forEach(r -> changes.add(new Change.CreateObject(r)));
    differing.tables().forEach(t -> changes.add(new Change.CreateTable(table(t))));
    differing.views().forEach(v -> changes.add(new Change.CreateObject(view(v))));
    differing.triggers().forEach(t -> changes.add(new Change.CreateObject(trigger(t))));
    return changes;
  }

  private ObjectName name(ObjectName name) {
    return new ObjectName(schemas.getOrDefault(name.schema(), name.schema()), name.name());
  }

  private EnumType enumType(EnumType type) {
    return new EnumType(name(type.name()), type.values(), null);
  }

  private Domain domain(Domain domain) {
    return new Domain(
        name(domain.name()),
        type(domain.type()),
        domain.nullable(),
        domain.defaultValue(),
        domain.collation(),
        domain.checks(),
        null);
  }

  private Sequence sequence(Sequence sequence) {
    return new Sequence(
        name(sequence.name()),
        sequence.type(),
        sequence.start(),
        sequence.increment(),
        sequence.minimum(),
        sequence.maximum(),
        sequence.cache(),
        sequence.cycle(),
        null,
        null);
  }

  private View view(View view) {
    return new View(
        name(view.name()),
        view.columns(),
        view.query(),
        view.materialized(),
        view.indexes().stream().filter(ScratchForm::hasWords).map(ScratchForm::index).toList(),
        List.of(),
        null,
        Attributes.NONE);
  }

  private Trigger trigger(Trigger trigger) {
    return new Trigger(
        name(trigger.name()),
        name(trigger.table()),
        trigger.timing(),
        trigger.events(),
        trigger.updateColumns(),
        trigger.forEachRow(),
        trigger.when(),
        trigger.action(),
        null);
  }

  private Table table(Table table) {
    return new Table(
        name(table.name()),
        table.columns().stream().map(this::column).toList(),
        table.primaryKey(),
        List.of(),
        List.of(),
        table.checks(),
        table.exclusions(),
        table.indexes().stream().filter(ScratchForm::hasWords).map(ScratchForm::index).toList(),
        root(table.partitioning()),
        null,
        Attributes.NONE);
  }

  /** A partition is made as a table of its own: attaching it would lock its parent. */
  private static @Nullable Partitioning root(@Nullable Partitioning partitioning) {
    return partitioning == null || partitioning.scheme() == null
        ? null
        : new Partitioning(partitioning.scheme(), null, null, List.of());
  }

  private Column column(Column column) {
    return column.withType(type(column.type())).withComment(null).withAttributes(Attributes.NONE);
  }

  /** Whether an index holds anything that the server may say in other words. */
  static boolean hasWords(Index index) {
    Stream<IndexPart> parts = index.parts().stream();
    return index.method() != null
        || index.where() != null
        || parts.anyMatch(p -> !p.equals(plain(p)));
  }

  private static IndexPart plain(IndexPart part) {
    return part.key()
        .match(
            column -> IndexPart.column(column.column()).withDescending(part.descending()),
            expression -> IndexPart.column("an expression"));
  }

  private static Index index(Index index) {
    return new Index(
        index.name(),
        index.parts(),
        index.unique(),
        index.method(),
        index.include(),
        index.where(),
        index.nullsDistinct(),
        true,
        null,
        Attributes.NONE);
  }

  private SqlType type(SqlType type) {
    if (type instanceof SqlType.ArrayOf array) {
      return new SqlType.ArrayOf(type(array.element()));
    }
    return type instanceof SqlType.UserDefined own && ownTypes.contains(own.name())
        ? new SqlType.UserDefined(name(own.name()))
        : type;
  }
}
