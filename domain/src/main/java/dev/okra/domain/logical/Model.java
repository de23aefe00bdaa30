package dev.okra.domain.logical;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A model: something with an identity, kept in a table of its own.
 *
 * @param name the name in the IDL
 * @param namespace the namespace of its file
 * @param table the table's name, resolved
 * @param schema the database schema from {@code @schema}, or null for the connection's default
 * @param fields values and relations, in order
 * @param primaryKey the names of the value fields that identify an object, in order; never empty
 * @param indexes indexes and unique keys, those of single fields included, in order
 * @param checks conditions over the whole row
 * @param documentation description and deprecation
 * @param formerNames earlier names, newest first
 */
public record Model(
    String name,
    Namespace namespace,
    String table,
    @Nullable String schema,
    List<Field> fields,
    List<String> primaryKey,
    List<ModelIndex> indexes,
    List<CheckRule> checks,
    Documentation documentation,
    List<FormerName> formerNames)
    implements Definition {

  public Model {
    fields = List.copyOf(fields);
    primaryKey = List.copyOf(primaryKey);
    indexes = List.copyOf(indexes);
    checks = List.copyOf(checks);
    formerNames = List.copyOf(formerNames);
  }

  /** The fields that hold values, in order. */
  public Stream<ValueField> valueFields() {
    return fields.stream().filter(ValueField.class::isInstance).map(ValueField.class::cast);
  }

  /** The fields that lead to other models, in order. */
  public Stream<RelationField> relationFields() {
    return fields.stream().filter(RelationField.class::isInstance).map(RelationField.class::cast);
  }

  /** The value field with this name. */
  public Optional<ValueField> valueField(String fieldName) {
    return valueFields().filter(f -> f.name().equals(fieldName)).findFirst();
  }
}
