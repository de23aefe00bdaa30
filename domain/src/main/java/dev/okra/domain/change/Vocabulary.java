package dev.okra.domain.change;

import dev.okra.domain.relational.ColumnName;
import dev.okra.domain.relational.ObjectName;
import java.util.Map;
import java.util.Optional;

/**
 * The words of the schema for the objects of a database, so that a change can say {@code field
 * 'phoneNumber' of User} where the database has {@code users.phone_number}. What has no word of its
 * own is named as the database names it.
 *
 * @param models from tables (join tables left out) to the names of their models
 * @param fields from columns to the names of their fields
 * @param enums from enum types to the names of their enums
 */
public record Vocabulary(
    Map<ObjectName, String> models, Map<ColumnName, String> fields, Map<ObjectName, String> enums) {

  /** No words: everything is named as the database names it. */
  public static final Vocabulary NONE = new Vocabulary(Map.of(), Map.of(), Map.of());

  public Vocabulary {
    models = Map.copyOf(models);
    fields = Map.copyOf(fields);
    enums = Map.copyOf(enums);
  }

  /** The model kept in a table. */
  public Optional<String> model(ObjectName table) {
    return Optional.ofNullable(models.get(table));
  }

  /** The field kept in a column. */
  public Optional<String> field(ObjectName table, String column) {
    return Optional.ofNullable(fields.get(new ColumnName(table, column)));
  }

  /** The enum whose values an enum type holds. */
  public Optional<String> enumName(ObjectName type) {
    return Optional.ofNullable(enums.get(type));
  }
}
