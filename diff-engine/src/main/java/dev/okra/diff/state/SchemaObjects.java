package dev.okra.diff.state;

import dev.okra.domain.relational.CustomObject;
import dev.okra.domain.relational.DatabaseSchema;
import dev.okra.domain.relational.Domain;
import dev.okra.domain.relational.EnumType;
import dev.okra.domain.relational.Extension;
import dev.okra.domain.relational.NamedSchema;
import dev.okra.domain.relational.Routine;
import dev.okra.domain.relational.SchemaObject;
import dev.okra.domain.relational.Sequence;
import dev.okra.domain.relational.Table;
import dev.okra.domain.relational.Trigger;
import dev.okra.domain.relational.View;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A schema as one collection of objects, and back. */
public final class SchemaObjects {
  private SchemaObjects() {}

  /** Every object of a schema that is not a table. */
  public static Stream<SchemaObject> of(DatabaseSchema schema) {
    return Stream.<List<? extends SchemaObject>>of(
            schema.schemas(),
            schema.extensions(),
            schema.enums(),
            schema.domains(),
            schema.sequences(),
            schema.routines(),
            schema.views(),
            schema.triggers(),
            schema.others())
        .flatMap(List::stream);
  }

  /** The schema that holds these tables and objects, each kind sorted by name. */
  public static DatabaseSchema schema(Collection<Table> tables, Collection<SchemaObject> objects) {
    List<SchemaObject> sorted =
        objects.stream().sorted(Comparator.comparing(ObjectKey::of)).toList();
    return new DatabaseSchema(
        ofKind(sorted, NamedSchema.class),
        ofKind(sorted, Extension.class),
        ofKind(sorted, EnumType.class),
        ofKind(sorted, Domain.class),
        ofKind(sorted, Sequence.class),
        tables.stream().sorted(Comparator.comparing(Table::name)).toList(),
        ofKind(sorted, View.class),
        ofKind(sorted, Routine.class),
        ofKind(sorted, Trigger.class),
        ofKind(sorted, CustomObject.class));
  }

  private static <O extends SchemaObject> List<O> ofKind(
      List<SchemaObject> objects, Class<O> kind) {
    return objects.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
