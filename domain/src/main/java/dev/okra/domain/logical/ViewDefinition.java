package dev.okra.domain.logical;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A view: rows that a query makes.
 *
 * @param name the name in the IDL
 * @param namespace the namespace of its file
 * @param viewName the view's name in the database, resolved
 * @param schema the database schema from {@code @schema}, or null for the connection's default
 * @param query the SELECT, possibly another one for some dialects
 * @param materialized whether the rows are kept, where the dialect can
 * @param fields what the query yields, in order
 * @param documentation description and deprecation
 * @param formerNames earlier names, newest first
 */
public record ViewDefinition(
    String name,
    Namespace namespace,
    String viewName,
    @Nullable String schema,
    DialectText query,
    boolean materialized,
    List<ValueField> fields,
    Documentation documentation,
    List<FormerName> formerNames)
    implements Definition {

  public ViewDefinition {
    fields = List.copyOf(fields);
    formerNames = List.copyOf(formerNames);
  }
}
