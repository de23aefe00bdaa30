package dev.okra.domain.relational;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A view.
 *
 * @param name the view's name
 * @param columns the names of its columns, or empty where the query gives them
 * @param query the SELECT
 * @param materialized whether its rows are kept (PostgreSQL)
 * @param indexes those of a materialised view
 * @param dependencies tables and views that it reads, as far as known, sorted
 * @param comment null for none
 * @param attributes what only one dialect knows: {@code check_option}, {@code security_barrier},
 *     {@code algorithm}, …
 */
public record View(
    ObjectName name,
    List<String> columns,
    Expression query,
    boolean materialized,
    List<Index> indexes,
    List<ObjectName> dependencies,
    @Nullable String comment,
    Attributes attributes)
    implements SchemaObject {

  public View {
    columns = List.copyOf(columns);
    indexes = List.copyOf(indexes);
    dependencies = dependencies.stream().sorted().distinct().toList();
  }

  /** A plain view. */
  public static View of(ObjectName name, String query) {
    return new View(
        name, List.of(), new Expression(query), false, List.of(), List.of(), null, Attributes.NONE);
  }

  /** The same view under another name. */
  public View withName(ObjectName value) {
    return new View(
        value, columns, query, materialized, indexes, dependencies, comment, attributes);
  }

  /** The same view with other indexes. */
  public View withIndexes(List<Index> value) {
    return new View(name, columns, query, materialized, value, dependencies, comment, attributes);
  }

  /** The same view with other attributes. */
  public View withAttributes(Attributes value) {
    return new View(name, columns, query, materialized, indexes, dependencies, comment, value);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.view(this);
  }
}
