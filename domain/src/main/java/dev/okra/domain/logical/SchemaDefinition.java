package dev.okra.domain.logical;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A whole schema, from all of its files: everything that one database is to hold. Definitions stand
 * in the order of their files' names, then of declaration; a valid one has no reference that leads
 * nowhere.
 *
 * @param models kept in tables
 * @param enums lists of names
 * @param types nested values
 * @param views rows that queries make
 */
public record SchemaDefinition(
    List<Model> models,
    List<EnumDefinition> enums,
    List<NestedType> types,
    List<ViewDefinition> views) {

  /** A schema with nothing in it. */
  public static final SchemaDefinition EMPTY =
      new SchemaDefinition(List.of(), List.of(), List.of(), List.of());

  public SchemaDefinition {
    models = List.copyOf(models);
    enums = List.copyOf(enums);
    types = List.copyOf(types);
    views = List.copyOf(views);
  }

  /** Every definition: models, enums, types, views. */
  public Stream<Definition> definitions() {
    return Stream.of(models, enums, types, views).flatMap(List::stream);
  }

  /** The schemas of the database that definitions name. */
  public List<String> schemaNames() {
    return Stream.of(
            models.stream().map(Model::schema),
            enums.stream().map(EnumDefinition::schema),
            views.stream().map(ViewDefinition::schema))
        .flatMap(names -> names)
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  /** The model with this name; searches the list, so not for use in loops over all models. */
  public Optional<Model> model(String name) {
    return models.stream().filter(m -> m.name().equals(name)).findFirst();
  }

  /** The enum with this name; searches the list, so not for use in loops over all fields. */
  public Optional<EnumDefinition> enumDefinition(String name) {
    return enums.stream().filter(e -> e.name().equals(name)).findFirst();
  }
}
